/** Rights to be paid, and the pools that pay them. */
@NullMarked
package io.echolayer.rewards.claim;

import org.jspecify.annotations.NullMarked;
