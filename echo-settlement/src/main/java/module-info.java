/** Settlement: from what is owed to payouts on a chain, each of them once. */
module io.echolayer.settlement {
  requires transitive io.echolayer.core;
  requires transitive io.echolayer.rewards;
  requires com.google.common;
  requires static transitive org.jspecify;

  exports io.echolayer.settlement;
  exports io.echolayer.settlement.control;
  exports io.echolayer.settlement.journal;
  exports io.echolayer.settlement.payout;
  exports io.echolayer.settlement.plan;
  exports io.echolayer.settlement.reconcile;
  exports io.echolayer.settlement.run;
}
