/** What users earned, and who leads. */
@NullMarked
package io.echolayer.rewards.statistics;

import org.jspecify.annotations.NullMarked;
