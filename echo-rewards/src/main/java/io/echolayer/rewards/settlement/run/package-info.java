/**
 * Carries plans out: {@link io.echolayer.rewards.settlement.run.Settlement} step by step, whatever
 * happens in between.
 */
@NullMarked
package io.echolayer.rewards.settlement.run;

import org.jspecify.annotations.NullMarked;
