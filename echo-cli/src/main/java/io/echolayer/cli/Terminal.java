package io.echolayer.cli;

import org.jspecify.annotations.Nullable;

/**
 * Where there is somebody at the other end.
 *
 * @param in whether standard input is a terminal
 * @param out whether standard output is a terminal
 * @param err whether standard error is one
 */
record Terminal(boolean in, boolean out, boolean err) {
  /** Nobody is. */
  static final Terminal NONE = new Terminal(false, false, false);

  /**
   * Set by the start script, which can ask the system: the descriptors that are terminals, such as
   * {@code 012}.
   */
  private static final String PROPERTY = "echo.terminal";

  /**
   * That of this process; without the start script, what the JVM can tell (JDK 22 to 24 always say
   * yes).
   */
  @SuppressWarnings("SystemConsoleNull")
  static Terminal ofProcess() {
    @Nullable String known = System.getProperty(PROPERTY);
    if (known == null) {
      boolean console = System.console() != null;
      return new Terminal(console, console, console);
    }
    return new Terminal(known.contains("0"), known.contains("1"), known.contains("2"));
  }

  /** Whether standard output may be coloured: a terminal whose user did not say no. */
  boolean coloured() {
    return out && isUnset("NO_COLOR") && !"dumb".equals(System.getenv("TERM"));
  }

  private static boolean isUnset(String variable) {
    @Nullable String value = System.getenv(variable);
    return value == null || value.isEmpty();
  }
}
