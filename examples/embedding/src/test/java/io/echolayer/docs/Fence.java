package io.echolayer.docs;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A block between {@code ```}.
 *
 * @param start line of the page where it begins, from 1
 * @param language what stands behind the first {@code ```}; may be empty
 * @param note text of the comment on the line above, or empty
 * @param lines without the indentation of the block
 */
record Fence(Page page, int start, String language, String note, List<String> lines) {
  private static final String NOT_RUN = "not run: ";

  /** Whether the page says that it is not run. */
  boolean isExcused() {
    return note.startsWith(NOT_RUN);
  }

  /** Why it is not run. */
  String excuse() {
    return note.substring(NOT_RUN.length());
  }

  /** What a program prints that prints this block; {@code …} is anything in a line, or lines. */
  Pattern asShown() {
    StringBuilder pattern = new StringBuilder("(?s)");
    for (String line : lines) {
      pattern.append(
          line.equals("…")
              ? "(?:[^\\n]*\\n)*?"
              : Pattern.quote(line).replace("…", "\\E[^\\n]*\\Q") + "\\n");
    }
    return Pattern.compile(pattern + "(?:.*\\n)?");
  }

  String text() {
    return String.join("\n", lines);
  }

  @Override
  public String toString() {
    return page + ":" + start;
  }
}
