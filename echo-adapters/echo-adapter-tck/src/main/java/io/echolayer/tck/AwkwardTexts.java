package io.echolayer.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Texts that careless escaping, sorting or normalising would change. */
final class AwkwardTexts {
  static final List<String> KEPT =
      List.of(
          SampleDays.AWKWARD,
          "\ud83d\ude00\ud83d\udc69\u200d\ud83d\udcbb",
          "e\u0301 is not \u00e9",
          "\ufeffbegins with a mark",
          " spaces ",
          "tab\tand\nline\r\nbreaks",
          "\\N",
          "\\.",
          "a:b{c}*?[d]",
          "'; DELETE FROM content; --",
          "') RETURN 1 //",
          "\"}) DETACH DELETE (n) //",
          "*\r\n$3\r\nDEL\r\n",
          "$1 ${x} %s ?",
          "\uffff\u0001\u007f");

  private AwkwardTexts() {}

  /** Either {@code kept} holds, or the write was refused with a clear error and {@code nothing}. */
  static void keptOrRefused(Runnable write, Runnable kept, Runnable nothing) {
    try {
      write.run();
    } catch (IllegalArgumentException refused) {
      assertThat(refused).hasMessageContaining("NUL");
      nothing.run();
      return;
    }
    kept.run();
  }
}
