package io.echolayer.cli;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.store.StoreException;
import io.echolayer.files.RefusedInputException;
import io.echolayer.settlement.TransactionRefusedException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A failure in two lines for people.
 *
 * @param problem what is wrong: name, rule and value
 * @param advice what to do about it
 */
record Complaint(String problem, String advice) {
  private static final int LONGEST = 600;

  Complaint {
    problem = line(problem);
    advice = line(advice);
  }

  /** What {@code failure} comes to; {@code advice} where it has none of its own. */
  static Complaint of(Throwable failure, String advice) {
    if (failure instanceof RefusedInputException refused) {
      return of(
          refused.place() + ": ",
          refused.getCause() instanceof InvalidValueException why ? why : null,
          refused,
          advice);
    }
    if (failure instanceof InvalidValueException why) {
      return of("", why, why, advice);
    }
    if (failure instanceof IOException io) {
      return ofFile(io);
    }
    if (failure instanceof OutOfMemoryError) {
      long megabytes = Runtime.getRuntime().maxMemory() >> 20;
      return new Complaint(
          "memory must hold the whole log, or a row group of Parquet, but "
              + megabytes
              + " MB are not enough",
          "Give more: JAVA_TOOL_OPTIONS=-Xmx" + 2 * megabytes + "m echolayer …");
    }
    if (failure instanceof ArithmeticException
        || failure instanceof IllegalStateException
        || failure instanceof StoreException
        || failure instanceof TransactionRefusedException) {
      return split(String.valueOf(failure.getMessage()), advice);
    }
    return new Complaint(
        "unexpected " + failure,
        "This should not happen: run again with --debug and report what it prints.");
  }

  /** A text whose first line is the problem and the rest the advice. */
  static Complaint split(String text, String advice) {
    int end = text.indexOf('\n');
    return end < 0
        ? new Complaint(text, advice)
        : new Complaint(text.substring(0, end), text.substring(end + 1));
  }

  private static Complaint of(
      String place,
      @Nullable InvalidValueException why,
      IllegalArgumentException failure,
      String advice) {
    if (why == null) {
      return split(String.valueOf(failure.getMessage()), advice);
    }
    String problem = why.field() + " must " + why.rule() + ", but was " + why.value();
    String message = String.valueOf(why.getMessage());
    boolean advised = message.startsWith(problem + "\n");
    return new Complaint(
        place + problem, advised ? message.substring(problem.length() + 1) : advice);
  }

  private static Complaint ofFile(IOException failure) {
    if (failure instanceof CharacterCodingException) {
      return new Complaint("a text file must be UTF-8, but one is not", "Convert it to UTF-8.");
    }
    if (!(failure instanceof FileSystemException io)) {
      return new Complaint(
          "reading or writing failed: " + failure.getMessage(),
          "Check the disk, the path and the rights to it.");
    }
    String file = String.valueOf(io.getFile());
    if (io.getReason() != null && !(io instanceof AccessDeniedException)) {
      return new Complaint(
          file + ": " + io.getReason(), "Check the path; nothing was written there.");
    }
    if (io instanceof NoSuchFileException) {
      return new Complaint(
          file + " must exist, but does not",
          "Check the path; a relative one starts at " + Path.of("").toAbsolutePath() + ".");
    }
    if (io instanceof AccessDeniedException) {
      return new Complaint(file + ": access is denied", "Check who may read and write it.");
    }
    if (io instanceof NotDirectoryException) {
      return new Complaint(file + " must be a folder, but is a file", "Name a folder.");
    }
    return new Complaint(file + ": " + io.getClass().getSimpleName(), "Check the path.");
  }

  /**
   * One line without control characters, which might come from a file and would steer a terminal.
   */
  private static String line(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        out.append(" | ");
      } else if (Character.isISOControl(c)) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.length() <= LONGEST ? out.toString() : out.substring(0, LONGEST) + "…";
  }

  /** The two lines, or one where there is no advice. */
  @Override
  public String toString() {
    return advice.isEmpty() ? problem : problem + System.lineSeparator() + advice;
  }
}
