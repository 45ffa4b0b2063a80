package io.echolayer.cli;

/** Lines of help texts that name the page that describes what a command reads or writes. */
final class HelpPage {
  static final String SIGNALS = "Its files, column by column: docs/specification/10-files.md";
  static final String LOG = "The log, member by member: docs/specification/event-log.md";
  static final String FOLDER = "The folder, file by file: docs/specification/epoch-folder.md";
  static final String RULESET = "The constants, one by one: docs/specification/formulas.md";
  static final String SETTLEMENT = "Policy and states: docs/how-to/settle-payouts.md";
  static final String GATE = "The gate and its file: docs/how-to/run-the-performance-gate.md";

  private HelpPage() {}
}
