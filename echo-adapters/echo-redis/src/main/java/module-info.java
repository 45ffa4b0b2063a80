/** Score cache, leaderboards, event feed, rate limits, notices and sessions in Redis. */
@SuppressWarnings("requires-transitive-automatic") // Lettuce has a name, but no descriptor.
module io.echolayer.redis {
  requires com.google.common;
  requires transitive io.echolayer.core;
  requires transitive io.echolayer.rewards;
  requires io.github.resilience4j.circuitbreaker;
  requires io.netty.common;
  requires transitive lettuce.core;
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports io.echolayer.redis;
}
