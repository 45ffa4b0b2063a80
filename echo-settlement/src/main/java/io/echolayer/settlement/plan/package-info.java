/**
 * From what is due to a plan that people can read, compare and approve: {@link
 * io.echolayer.settlement.plan.PayoutPlan}, made under a {@link
 * io.echolayer.settlement.plan.SettlementPolicy}.
 */
@NullMarked
package io.echolayer.settlement.plan;

import org.jspecify.annotations.NullMarked;
