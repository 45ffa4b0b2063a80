package io.echolayer.core.internal.json;

/** How values of one type stand in JSON: under ids that are given in the code. */
public interface JsonForm<T> {
  /** Writes a value. */
  JsonObject write(T value);

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws io.echolayer.core.InvalidValueException if a member is absent, unknown, of the wrong
   *     type or refused; it names the path of the member
   */
  T read(JsonObject json);
}
