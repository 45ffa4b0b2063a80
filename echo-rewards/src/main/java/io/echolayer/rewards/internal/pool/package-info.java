/** A day of the pools, and the equations that hold at its end; no part of the API. */
@NullMarked
package io.echolayer.rewards.internal.pool;

import org.jspecify.annotations.NullMarked;
