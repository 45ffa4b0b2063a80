package io.echolayer.files.epoch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.files.RefusedInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Oracle: the receipts that closing the epoch wrote, from the whole log. */
@Tag("slow")
class EpochExplanationTest {
  @Test
  void everyClaimExplainedOnDemandIsItsReceipt(@TempDir Path root) throws IOException {
    ThreeDays days = ThreeDays.in(root);
    for (int day = 1; day < 3; day++) {
      for (String line : Files.readAllLines(days.day(day).resolve("receipts.ndjson"))) {
        JsonObject receipt = JsonObject.parse(line);
        assertThat(
                EpochExplanation.of(
                        days.day(day),
                        receipt.text("claim"),
                        List.of(days.log()),
                        days.day(day - 1))
                    .json())
            .isEqualTo(line);
      }
    }
  }

  @Test
  void aClaimThatIsNotThereIsRefused(@TempDir Path root) throws IOException {
    ThreeDays days = ThreeDays.in(root);

    assertThatThrownBy(() -> EpochExplanation.of(days.day(0), "x/y/z", List.of(days.log()), null))
        .isInstanceOf(RefusedInputException.class)
        .hasMessageContaining("claims.csv: claim must be in claims.csv, but was x/y/z");
  }

  @Test
  void aClaimThatTheEventsDoNotMakeIsRefused(@TempDir Path root) throws IOException {
    ThreeDays days = ThreeDays.in(root);
    Path claims = days.day(0).resolve("claims.csv");
    String creation =
        Files.readAllLines(claims).stream()
            .filter(row -> row.contains(",creation,"))
            .findFirst()
            .orElseThrow();
    String[] cells = creation.split(",", -1);
    String richer = creation.replace("," + cells[5] + ",", "," + cells[5] + "0,");
    Files.writeString(claims, Files.readString(claims).replace(creation, richer));

    assertThatThrownBy(() -> EpochExplanation.of(days.day(0), cells[0], List.of(days.log()), null))
        .isInstanceOf(RefusedInputException.class)
        .hasMessageContaining(cells[0] + " must be what the events make it");
  }
}
