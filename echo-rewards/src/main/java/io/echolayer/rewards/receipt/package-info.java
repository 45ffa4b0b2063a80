/** Why each claim is what it is. */
@NullMarked
package io.echolayer.rewards.receipt;

import org.jspecify.annotations.NullMarked;
