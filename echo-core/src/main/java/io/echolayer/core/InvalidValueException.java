package io.echolayer.core;

/**
 * A value that breaks the rule of its field. It names the field, the rule and the value, so that a
 * file reader can add the line and a reject report can list the three apart.
 */
public final class InvalidValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 120;

  private final String field;
  private final String rule;
  private final String value;
  private final String advice;

  /**
   * A refusal.
   *
   * @param field name of the field, as the caller wrote it
   * @param rule what must hold, as the end of the sentence "{@code field} must …"
   * @param value the offending value; shown up to 120 characters
   */
  public InvalidValueException(String field, String rule, Object value) {
    this(field, rule, value, "");
  }

  /**
   * A refusal with advice.
   *
   * @param field name of the field, as the caller wrote it
   * @param rule what must hold, as the end of the sentence "{@code field} must …"
   * @param value the offending value; shown up to 120 characters
   * @param advice what to do about it, shown on a second line; may be empty
   */
  public InvalidValueException(String field, String rule, Object value, String advice) {
    super(
        field
            + " must "
            + rule
            + ", but was "
            + shown(value)
            + (advice.isEmpty() ? "" : "\n" + advice));
    this.field = field;
    this.rule = rule;
    this.value = shown(value);
    this.advice = advice;
  }

  /** Name of the field. */
  public String field() {
    return field;
  }

  /** The rule that was broken, as the end of "must …". */
  public String rule() {
    return rule;
  }

  /** The value, shortened to 120 characters. */
  public String value() {
    return value;
  }

  /** The same refusal with the field named from further out: {@code outer.field}. */
  public InvalidValueException within(String outer) {
    InvalidValueException wider =
        new InvalidValueException(outer + "." + field, rule, value, advice);
    wider.initCause(this);
    return wider;
  }

  private static String shown(Object value) {
    String text = String.valueOf(value);
    return text.length() <= SHOWN
        ? text
        : text.substring(0, SHOWN) + "… (" + text.length() + " characters)";
  }
}
