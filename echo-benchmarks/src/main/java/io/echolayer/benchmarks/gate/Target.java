package io.echolayer.benchmarks.gate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.echolayer.core.internal.json.JsonObject;
import java.util.List;
import java.util.Set;

/**
 * What one fork runs.
 *
 * @param benchmark full name of the benchmark: class and method
 * @param params values of its parameters, by name
 * @param jvmArgs arguments of its JVM, after those of all forks
 */
record Target(
    String benchmark, ImmutableSortedMap<String, String> params, ImmutableList<String> jvmArgs) {

  static Target read(JsonObject json) {
    json.allowOnly(Set.of("benchmark", "params", "jvmArgs"));
    ImmutableSortedMap.Builder<String, String> params = ImmutableSortedMap.naturalOrder();
    JsonObject given = json.findObject("params");
    if (given != null) {
      given.names().forEach(name -> params.put(name, given.shown(name)));
    }
    List<String> jvmArgs = json.findTexts("jvmArgs");
    return new Target(
        json.text("benchmark"),
        params.buildOrThrow(),
        jvmArgs == null ? ImmutableList.of() : ImmutableList.copyOf(jvmArgs));
  }
}
