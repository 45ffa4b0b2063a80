package io.echolayer.embedding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a program prints. */
public final class Printed {
  private Printed() {}

  /** A program. */
  @FunctionalInterface
  public interface Program {
    /** Runs it. */
    void run() throws IOException;
  }

  /** Runs a program; what it printed to standard output. */
  public static String by(Program program) throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      program.run();
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
