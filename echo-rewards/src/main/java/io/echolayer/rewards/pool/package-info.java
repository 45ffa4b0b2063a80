/** How a day's money meets the day's claims. */
@NullMarked
package io.echolayer.rewards.pool;

import org.jspecify.annotations.NullMarked;
