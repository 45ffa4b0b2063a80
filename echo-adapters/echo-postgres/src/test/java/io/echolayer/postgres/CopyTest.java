package io.echolayer.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.echolayer.core.InvalidValueException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is copied is held to what the server says of it. */
@Tag("live")
class CopyTest {
  private final DataSource source = TestServer.emptySchema();

  private interface Rows {
    void give(Copy copy) throws SQLException;
  }

  private void copy(String columns, Rows rows) throws SQLException {
    TestSql.execute(source, "DROP TABLE IF EXISTS given; CREATE TABLE given (" + columns + ")");
    try (Connection connection = source.getConnection();
        Copy copy = Copy.into(connection, "given")) {
      rows.give(copy);
      copy.end();
    }
  }

  private List<String> given(String column) {
    return TestSql.column(source, "SELECT " + column + " FROM given ORDER BY n");
  }

  @Test
  void unitsAreWholeNumbers() throws SQLException {
    List<Long> units = new ArrayList<>(List.of(1L, 9999L, 10_000L, 10_001L, Long.MAX_VALUE));
    for (long power = 1; power < Long.MAX_VALUE / 10; power *= 10) {
      units.addAll(List.of(power, power * 9, power * 10 - 1));
    }
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 1000; i++) {
      units.add(1 + (random.nextLong() >>> random.nextInt(1, 64)));
    }
    copy(
        "n int, units numeric(38, 0)",
        copy -> {
          for (int i = 0; i < units.size(); i++) {
            copy.row(2).small(i).units(units.get(i));
          }
        });
    assertThat(given("units")).isEqualTo(units.stream().map(u -> Long.toString(u)).toList());
    assertThat(given("units = units::text::numeric AND scale(units) = 0")).containsOnly("t");
  }

  @Test
  void eachTypeIsTheServersOwn() throws SQLException {
    copy(
        "n int, w int8, r float8, s timestamptz, t text, d bytea, j json",
        copy ->
            copy.row(7)
                .small(1)
                .whole(Long.MIN_VALUE)
                .real(-Double.MIN_VALUE)
                .second(-62_167_219_200L)
                .text(TestDays.AWKWARD)
                .digest("00ff10")
                .text("{\"a\" : 1}")
                .row(7)
                .small(2)
                .whole(-1)
                .real(0.1)
                .second(253_402_300_799L)
                .text("")
                .digest("")
                .text(null));
    assertThat(given("w")).containsExactly("-9223372036854775808", "-1");
    assertThat(given("r")).containsExactly("-5e-324", "0.1");
    assertThat(given("s = timestamptz '0001-01-01T00:00:00Z BC'")).containsExactly("t", "f");
    assertThat(given("s = timestamptz '9999-12-31T23:59:59Z'")).containsExactly("f", "t");
    assertThat(given("t")).containsExactly(TestDays.AWKWARD, "");
    assertThat(given("d")).containsExactly("\\x00ff10", "\\x");
    assertThat(given("j")).containsExactly("{\"a\" : 1}", null);
  }

  @Test
  void rowsOfAnySizeFit() throws SQLException {
    copy(
        "n int, t text",
        copy -> {
          for (int i = 0; i < 200; i++) {
            copy.row(2).small(i).text("é".repeat(i * i * 4));
          }
        });
    assertThat(given("length(t) = n * n * 4")).hasSize(200).containsOnly("t");
  }

  @Test
  void whatIsNotEndedIsNotThereAndTheConnectionGoesOn() throws SQLException {
    TestSql.execute(source, "CREATE TABLE given (n int, t text)");
    try (Connection connection = source.getConnection()) {
      assertThatExceptionOfType(InvalidValueException.class)
          .isThrownBy(
              () -> {
                try (Copy copy = Copy.into(connection, "given")) {
                  copy.row(2).small(1).text("x".repeat(100_000)).row(2).small(2).text("n\0l");
                }
              })
          .withMessageContaining("no NUL");
      try (Query query = Query.of(connection, "SELECT count(*) FROM given")) {
        assertThat(query.first(row -> row.getLong(1))).hasValue(0L);
      }
    }
  }

  @Test
  void aConnectionOfAnotherDriverIsRefused() {
    Connection other =
        (Connection)
            Proxy.newProxyInstance(
                CopyTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> false);
    assertThatIllegalStateException()
        .isThrownBy(() -> Copy.into(other, "given"))
        .withMessageContaining("must unwrap to org.postgresql.PGConnection");
  }
}
