package io.echolayer.files.internal;

import io.echolayer.core.InvalidValueException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what a value type refuses in the words of a file: its fields ({@code totalShares}) become
 * the file's columns ({@code total_shares}), in the field and in the rule.
 */
public final class FieldNames {
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

  private final Map<String, String> columns;

  /**
   * @param columns column by field
   */
  public FieldNames(Map<String, String> columns) {
    this.columns = Map.copyOf(columns);
  }

  /** The same refusal in the file's words. */
  public InvalidValueException inColumns(InvalidValueException refused) {
    String rule =
        WORD.matcher(refused.rule())
            .replaceAll(word -> Matcher.quoteReplacement(column(word.group())));
    InvalidValueException renamed =
        new InvalidValueException(column(refused.field()), rule, refused.value());
    renamed.initCause(refused);
    return renamed;
  }

  private String column(String field) {
    return columns.getOrDefault(field, field);
  }
}
