/** Wallet proofs, token payouts and Merkle roots on Solana. */
module io.echolayer.solana {
  requires transitive io.echolayer.core;
  requires transitive io.echolayer.settlement;
  requires com.google.common;
  requires io.github.resilience4j.circuitbreaker;
  requires io.github.resilience4j.core;
  requires io.github.resilience4j.retry;
  requires java.net.http;
  requires tools.jackson.core;
  requires static transitive org.jspecify;

  exports io.echolayer.solana.distributor;
  exports io.echolayer.solana.key;
  exports io.echolayer.solana.payout;
  exports io.echolayer.solana.root;
  exports io.echolayer.solana.rpc;
  exports io.echolayer.solana.wallet;
}
