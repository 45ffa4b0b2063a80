package io.echolayer.benchmarks.gate;

import com.google.common.collect.ImmutableList;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The reviewed file of thresholds: {@code settings}, and a list {@code gates}. */
record GateFile(GateSettings settings, ImmutableList<Gate> gates) {
  static GateFile read(Path file) throws IOException {
    return parse(Files.readString(file));
  }

  static GateFile parse(String text) {
    JsonObject json = JsonObject.parse(text).allowOnly(Set.of("settings", "gates"));
    ImmutableList.Builder<Gate> gates = ImmutableList.builder();
    Set<String> names = new HashSet<>();
    for (JsonObject each : json.objects("gates")) {
      Gate gate = within(each.text("name"), each);
      if (!names.add(gate.name())) {
        throw new InvalidValueException("name", "stand for one gate", gate.name());
      }
      gates.add(gate);
    }
    return new GateFile(GateSettings.read(json.object("settings")), gates.build());
  }

  private static Gate within(String name, JsonObject json) {
    try {
      return Gate.read(json);
    } catch (InvalidValueException e) {
      throw e.within(name);
    }
  }
}
