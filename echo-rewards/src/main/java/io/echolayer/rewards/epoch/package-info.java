/** Closing an epoch: from a log to payouts. */
@NullMarked
package io.echolayer.rewards.epoch;

import org.jspecify.annotations.NullMarked;
