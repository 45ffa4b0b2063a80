package io.echolayer.core.internal.text;

import io.echolayer.core.InvalidValueException;

/**
 * The rule for names and ids: not blank, at most {@value #MAX_LENGTH} characters, well-formed
 * Unicode.
 */
public final class Names {
  /** The longest name, in UTF-16 characters. */
  public static final int MAX_LENGTH = 200;

  private Names() {}

  /**
   * Returns {@code text} if it may serve as an id.
   *
   * @param field the field's name, for the error
   * @throws InvalidValueException if it is blank, too long, or has an unpaired surrogate
   */
  public static String id(String field, String text) {
    if (text.isBlank()) {
      throw new InvalidValueException(field, "not be blank", '"' + text + '"');
    }
    if (text.length() > MAX_LENGTH) {
      throw new InvalidValueException(field, "have at most " + MAX_LENGTH + " characters", text);
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSurrogatePair(
            text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
          throw new InvalidValueException(
              field, "be well-formed Unicode", "an unpaired surrogate at " + i);
        }
        i++;
      }
    }
    return text;
  }

  /**
   * Returns {@code text} if it may serve as an id in any store: one without the character NUL,
   * which some cannot keep.
   *
   * @param field the field's name, for the error
   * @throws InvalidValueException if it is no id, or holds NUL
   */
  public static String storable(String field, String text) {
    int nul = id(field, text).indexOf('\0');
    if (nul >= 0) {
      throw new InvalidValueException(
          field,
          "not hold the character NUL",
          "one at " + nul,
          "Remove it: some stores cannot keep it.");
    }
    return text;
  }

  /**
   * Returns {@code text} if it is a platform: an id in lower case and without white space, such as
   * {@code youtube}.
   *
   * @param field the field's name, for the error
   * @throws InvalidValueException if it is not
   */
  public static String platform(String field, String text) {
    id(field, text);
    for (int i = 0; i < text.length(); i++) {
      if (Character.isUpperCase(text.charAt(i)) || Character.isWhitespace(text.charAt(i))) {
        throw new InvalidValueException(
            field, "be a lower-case token such as youtube", '"' + text + '"');
      }
    }
    return text;
  }
}
