/** Items, users and events as of the end of an epoch. */
@NullMarked
package io.echolayer.rewards.snapshot;

import org.jspecify.annotations.NullMarked;
