/** Signals, metrics, the Echo Index and its rulesets. */
module io.echolayer.core {
  requires transitive com.google.common;
  requires tools.jackson.core;
  requires static transitive org.jspecify;
  requires org.slf4j;

  exports io.echolayer.core;
  exports io.echolayer.core.batch;
  exports io.echolayer.core.index;
  exports io.echolayer.core.json;
  exports io.echolayer.core.key;
  exports io.echolayer.core.metric;
  exports io.echolayer.core.parallel;
  exports io.echolayer.core.ruleset;
  exports io.echolayer.core.signal;
  exports io.echolayer.core.store;
  exports io.echolayer.core.text;

  uses io.echolayer.core.batch.KernelProvider;
}
