package io.echolayer.postgres;

import io.echolayer.core.InvalidValueException;

/** PostgreSQL's text holds every character but NUL. */
final class StorableText {
  private StorableText() {}

  /** Returns {@code text}, if it can be kept. */
  static String checked(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new InvalidValueException(
          "text", "hold no NUL (U+0000), which PostgreSQL cannot keep", text.replace('\0', '␀'));
    }
    return text;
  }
}
