/** Signals, metrics, the Echo Index and its rulesets. */
@SuppressWarnings("module") // Internal packages go to modules built later, some without descriptor.
module io.echolayer.core {
  requires com.google.common;
  requires tools.jackson.core;
  requires static transitive org.jspecify;
  requires org.slf4j;

  exports io.echolayer.core;
  exports io.echolayer.core.attribute;
  exports io.echolayer.core.batch;
  exports io.echolayer.core.batch.spi;
  exports io.echolayer.core.chain;
  exports io.echolayer.core.index;
  exports io.echolayer.core.key;
  exports io.echolayer.core.metric;
  exports io.echolayer.core.ruleset;
  exports io.echolayer.core.signal;
  exports io.echolayer.core.store;
  exports io.echolayer.core.internal to
      io.echolayer.propagation,
      io.echolayer.rewards,
      io.echolayer.settlement,
      io.echolayer.files,
      io.echolayer.neo4j,
      io.echolayer.postgres,
      io.echolayer.redis,
      io.echolayer.solana,
      io.echolayer.vector;
  exports io.echolayer.core.internal.json to
      io.echolayer.rewards,
      io.echolayer.settlement,
      io.echolayer.files,
      io.echolayer.neo4j,
      io.echolayer.postgres,
      io.echolayer.redis,
      io.echolayer.solana,
      io.echolayer.tck,
      io.echolayer.benchmarks;
  exports io.echolayer.core.internal.parallel to
      io.echolayer.propagation,
      io.echolayer.rewards,
      io.echolayer.files;
  exports io.echolayer.core.internal.signal to
      io.echolayer.rewards;
  exports io.echolayer.core.internal.text to
      io.echolayer.propagation,
      io.echolayer.rewards,
      io.echolayer.settlement,
      io.echolayer.files,
      io.echolayer.neo4j,
      io.echolayer.parquet,
      io.echolayer.postgres,
      io.echolayer.redis,
      io.echolayer.solana,
      io.echolayer.cli,
      io.echolayer.benchmarks;

  uses io.echolayer.core.batch.spi.KernelProvider;
}
