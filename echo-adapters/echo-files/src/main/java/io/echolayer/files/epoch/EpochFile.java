package io.echolayer.files.epoch;

/** The files of an epoch's folder beside its manifest, in the order in which they are compared. */
enum EpochFile {
  /** Every item's score. */
  SCORES("scores.csv"),
  /** Every item's Echo Loop. */
  LOOPS("loops.csv"),
  /** Every claim in the order of taking, and what became of it. */
  CLAIMS("claims.csv"),
  /** What each user is paid. */
  PAYOUTS("payouts.csv"),
  /** Claims that wait for the next epoch. */
  QUEUE("queue.csv"),
  /** The account of each pool. */
  POOLS("pools.csv"),
  /** The highest index so far of every item; only under a ruleset that compares with it. */
  BASELINES("baselines.csv"),
  /** The ruleset, as the canonical JSON that its digest is taken of. */
  RULESET("ruleset.json"),
  /** Why each claim is what it is; only if asked for. */
  RECEIPTS("receipts.ndjson"),
  /** The epoch for people. */
  REPORT("report.html");

  private final String fileName;

  EpochFile(String fileName) {
    this.fileName = fileName;
  }

  /** The file's name in the folder. */
  String fileName() {
    return fileName;
  }
}
