package io.echolayer.solana.internal.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
  private static final String DATE = "Thu, 15 Jan 2026 12:00:00 GMT";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7|PT7S",
        " 0 |PT0S",
        "999999|PT1H",
        "Thu, 15 Jan 2026 12:00:30 GMT|PT30S",
        "Thu, 15 Jan 2026 11:00:00 GMT|PT0S",
        "-1|PT0S",
        "soon|PT0S",
        "''|PT0S"
      })
  void secondsAndDatesAreUnderstood(String header, Duration wait) {
    HttpHeaders headers =
        HttpHeaders.of(
            Map.of("Retry-After", List.of(header), "Date", List.of(DATE)), (name, value) -> true);
    assertThat(RetryAfter.of(headers)).isEqualTo(wait);
    assertThat(RetryAfter.of(HttpHeaders.of(Map.of(), (name, value) -> true)))
        .isEqualTo(Duration.ZERO);
  }
}
