package io.echolayer.postgres;

import java.io.IOException;

/** What holds a process, and lets it go on. */
enum Signal {
  STOP,
  CONT;

  void send(long pid) {
    try {
      int status =
          new ProcessBuilder("kill", "-" + name(), Long.toString(pid))
              .inheritIO()
              .start()
              .waitFor();
      if (status != 0) {
        throw new IllegalStateException(this + " must reach process " + pid + ", but did not");
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
