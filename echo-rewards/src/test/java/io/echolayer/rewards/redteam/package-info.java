/** Attackers, and what they earn. */
@NullMarked
package io.echolayer.rewards.redteam;

import org.jspecify.annotations.NullMarked;
