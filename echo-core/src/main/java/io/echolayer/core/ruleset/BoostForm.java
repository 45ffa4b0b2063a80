package io.echolayer.core.ruleset;

import io.echolayer.core.internal.json.JsonForm;
import io.echolayer.core.internal.json.JsonObject;

/** Boosts in JSON, told apart by their members. */
final class BoostForm implements JsonForm<Boost> {
  @Override
  public JsonObject write(Boost boost) {
    return JsonObject.parse(boost.constants().json());
  }

  /**
   * A ramp where there is no threshold but both ends; else a step, whose members are then named.
   */
  @Override
  public Boost read(JsonObject json) {
    return !json.has("threshold") && json.has("from") && json.has("to")
        ? RampBoost.of(json)
        : StepBoost.of(json);
  }
}
