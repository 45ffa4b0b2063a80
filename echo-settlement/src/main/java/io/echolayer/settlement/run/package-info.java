/**
 * Carries plans out: {@link io.echolayer.settlement.run.PayoutRun} step by step, whatever happens
 * in between.
 */
@NullMarked
package io.echolayer.settlement.run;

import org.jspecify.annotations.NullMarked;
