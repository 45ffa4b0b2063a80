/** What is rewarded, and by how much. */
@NullMarked
package io.echolayer.rewards.rule;

import org.jspecify.annotations.NullMarked;
