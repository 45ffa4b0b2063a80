package io.echolayer.rewards.internal.pool;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.internal.UnitsText;
import io.echolayer.rewards.pool.PoolStatement;
import io.echolayer.rewards.pool.PoolStatement.Line;
import java.util.List;

/** A pool statement as a list of JSON objects, in manifests and in the ledger. */
public final class PoolStatementJson {
  private PoolStatementJson() {}

  /** One object for each line, in order. */
  public static List<JsonObject> write(PoolStatement statement) {
    return statement.lines().stream().map(PoolStatementJson::write).toList();
  }

  /**
   * Reads what {@link #write} writes.
   *
   * @throws InvalidValueException if a member is absent, no whole number or out of range, or a pool
   *     has two lines
   */
  public static PoolStatement read(List<JsonObject> lines) {
    return new PoolStatement(lines.stream().map(PoolStatementJson::line).toList());
  }

  private static JsonObject write(Line line) {
    return JsonObject.builder()
        .put("pool", line.pool().id())
        .put("opening", UnitsText.of(line.opening()))
        .put("rolledIn", UnitsText.of(line.rolledIn()))
        .put("refilled", UnitsText.of(line.refilled()))
        .put("paid", UnitsText.of(line.paid()))
        .put("rolledOut", UnitsText.of(line.rolledOut()))
        .put("expired", UnitsText.of(line.expired()))
        .build();
  }

  private static Line line(JsonObject json) {
    return new Line(
        new Pool(json.text("pool")),
        UnitsText.read(json, "opening"),
        UnitsText.read(json, "rolledIn"),
        UnitsText.read(json, "refilled"),
        UnitsText.read(json, "paid"),
        UnitsText.read(json, "rolledOut"),
        UnitsText.read(json, "expired"));
  }
}
