/**
 * What Redis is good for: a score cache, leaderboards, an event feed, rate limits, notices and
 * sessions. Everything here expires, and scoring goes on without it. Start with {@link RedisLink}.
 */
@NullMarked
package io.echolayer.redis;

import org.jspecify.annotations.NullMarked;
