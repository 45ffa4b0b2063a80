/** Wallet proofs, token payouts and Merkle roots on Solana. */
module io.echolayer.solana {
  requires transitive io.echolayer.core;
  requires transitive io.echolayer.rewards;
  requires static transitive org.jspecify;

  exports io.echolayer.solana.key;
  exports io.echolayer.solana.message;
  exports io.echolayer.solana.program;
}
