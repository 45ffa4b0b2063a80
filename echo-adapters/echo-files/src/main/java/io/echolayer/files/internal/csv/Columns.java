package io.echolayer.files.internal.csv;

import io.echolayer.core.InvalidValueException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a reader knows. A column it does not know is refused, because a misspelt one
 * that is silently ignored is a wrong result; a mapping may name columns to drop. Immutable.
 */
public final class Columns {
  private final Set<String> required;
  private final Set<String> known;
  private final @Nullable String family;
  private final Set<String> dropped;
  private final boolean dropsRest;

  private Columns(
      Set<String> required,
      Set<String> known,
      @Nullable String family,
      Set<String> dropped,
      boolean dropsRest) {
    this.required = required;
    this.known = known;
    this.family = family;
    this.dropped = dropped;
    this.dropsRest = dropsRest;
  }

  /**
   * Columns by name.
   *
   * @param required columns that the header must have
   * @param optional columns that it may have; every cell of one that it lacks is empty
   */
  public static Columns of(List<String> required, List<String> optional) {
    Set<String> known = new LinkedHashSet<>(required);
    known.addAll(optional);
    return new Columns(new LinkedHashSet<>(required), known, null, Set.of(), false);
  }

  /**
   * Also knows every column whose name is {@code prefix} and something more, such as {@code
   * engagement.likes}.
   */
  public Columns withFamily(String prefix) {
    return new Columns(required, known, prefix, dropped, dropsRest);
  }

  /** Also accepts these columns, without making them readable. */
  public Columns dropping(Set<String> names) {
    return new Columns(required, known, family, Set.copyOf(names), dropsRest);
  }

  /** Also accepts any other column, without making it readable. */
  public Columns droppingTheRest() {
    return new Columns(required, known, family, dropped, true);
  }

  /**
   * Checks what a file names its columns.
   *
   * @throws InvalidValueException of the field {@code header}, if a column is named twice, is not
   *     known, or is lacking
   */
  public void check(List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new InvalidValueException("header", "name each column once", name);
      }
      if (!isReadable(name) && !isDropped(name)) {
        throw new InvalidValueException(
            "header", "name only known columns (" + this + ")", '"' + name + '"');
      }
    }
    for (String name : required) {
      if (!seen.contains(name)) {
        throw new InvalidValueException(
            "header", "name the column " + name, String.join(", ", names));
      }
    }
  }

  Set<String> known() {
    return known;
  }

  boolean isReadable(String name) {
    return known.contains(name)
        || (family != null && name.startsWith(family) && name.length() > family.length());
  }

  private boolean isDropped(String name) {
    return dropsRest || dropped.contains(name);
  }

  /** The readable columns, for an error. */
  @Override
  public String toString() {
    return String.join(", ", known) + (family == null ? "" : ", " + family + "…");
  }
}
