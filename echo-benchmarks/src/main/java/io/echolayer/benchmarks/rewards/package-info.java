/** Reward arithmetic. */
@NullMarked
package io.echolayer.benchmarks.rewards;

import org.jspecify.annotations.NullMarked;
