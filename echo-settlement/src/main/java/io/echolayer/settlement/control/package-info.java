/**
 * What stands between a plan and the money: limits, risk, approvals and the pause switch. Nothing
 * here sends or stores.
 */
@NullMarked
package io.echolayer.settlement.control;

import org.jspecify.annotations.NullMarked;
