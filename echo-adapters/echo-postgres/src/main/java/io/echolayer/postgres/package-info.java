/**
 * The ports for scores, rewards and leaderboards on PostgreSQL. Start with {@code EchoPostgres}.
 */
@NullMarked
package io.echolayer.postgres;

import org.jspecify.annotations.NullMarked;
