/** From tokens to whole units, once, and the exact division of units. */
@NullMarked
package io.echolayer.rewards.amount;

import org.jspecify.annotations.NullMarked;
