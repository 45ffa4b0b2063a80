package io.echolayer.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * Runs snippets of Java as a script, in this JVM and without a prompt: values to standard output,
 * errors to standard error.
 */
final class PipedShell {
  private static final String DEFAULT_IMPORTS =
      "import java.io.*; import java.math.*; import java.util.stream.*; import java.util.function.*;";

  private final PrintWriter out;
  private final PrintWriter err;
  private boolean failed;

  PipedShell(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Runs a script.
   *
   * @param startup what to run before it
   * @return the code to exit with
   */
  int run(String startup, InputStream script) throws IOException {
    PrintStream previous = System.out;
    PrintStream printed = new PrintStream(new WriterStream(out), true, StandardCharsets.UTF_8);
    System.setOut(printed);
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      shell.addToClasspath(System.getProperty("java.class.path"));
      evaluate(shell, DEFAULT_IMPORTS + "\n" + startup, false);
      evaluate(shell, new String(script.readAllBytes(), StandardCharsets.UTF_8), true);
    } finally {
      System.setOut(previous);
      out.flush();
    }
    return failed ? ExitCode.REFUSED : ExitCode.DONE;
  }

  /** Takes line after line, as a prompt would, and runs what is complete. */
  private void evaluate(JShell shell, String source, boolean shown) {
    String open = "";
    for (String line : source.lines().toList()) {
      if (open.isBlank() && isCommand(line)) {
        if (line.startsWith("/ex")) {
          return;
        }
        fail(line + ": a command of jshell needs a terminal");
        continue;
      }
      open = complete(shell, open + line + '\n', shown);
    }
    if (!open.isBlank()) {
      shell.eval(open).forEach(event -> report(shell, event, shown));
    }
  }

  private static boolean isCommand(String line) {
    return line.startsWith("/") && !line.startsWith("//") && !line.startsWith("/*");
  }

  /** Runs the complete snippets in front and returns the rest. */
  private String complete(JShell shell, String source, boolean shown) {
    String rest = source;
    while (!rest.isBlank()) {
      CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      if (!next.completeness().isComplete()) {
        return rest;
      }
      shell.eval(next.source()).forEach(event -> report(shell, event, shown));
      rest = next.remaining();
    }
    return "";
  }

  private void report(JShell shell, SnippetEvent event, boolean shown) {
    Snippet snippet = event.snippet();
    if (event.causeSnippet() != null) {
      return;
    }
    if (event.status() == Snippet.Status.REJECTED) {
      String why =
          shell
              .diagnostics(snippet)
              .map((Diag diag) -> diag.getMessage(Locale.ROOT))
              .reduce((a, b) -> a + "; " + b)
              .orElse("cannot be read");
      fail(snippet.source().strip() + ": " + why);
    } else if (event.exception() != null) {
      String type =
          event.exception() instanceof EvalException thrown
              ? thrown.getExceptionClassName()
              : "unresolved";
      fail(snippet.source().strip() + ": " + type + ": " + event.exception().getMessage());
    } else if (shown
        && event.value() != null
        && !event.value().isEmpty()
        && isExpression(snippet)) {
      out.println(event.value());
    }
  }

  private static boolean isExpression(Snippet snippet) {
    return snippet.kind() == Snippet.Kind.EXPRESSION
        || snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
  }

  private void fail(String message) {
    failed = true;
    out.flush();
    err.println(new Complaint(message, ""));
    err.flush();
  }
}
