package io.echolayer.core.internal.json;

import io.echolayer.core.InvalidValueException;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The members of an object in the order of RFC 8785 (UTF-16 code units), in two arrays: a log holds
 * many small objects, and trees of entries would take several times as much.
 */
final class Members {
  /** Up to here, moving members one by one is faster than a general sort. */
  private static final int FEW = 32;

  private final String[] names;
  private final Object[] values;

  private Members(String[] names, Object[] values) {
    this.names = names;
    this.values = values;
  }

  static Members of(SortedMap<String, Object> members) {
    return new Members(members.keySet().toArray(new String[0]), members.values().toArray());
  }

  /**
   * Members in any order.
   *
   * @throws InvalidValueException if two have one name
   */
  static Members of(List<String> names, List<Object> values) {
    Members members = new Members(names.toArray(new String[0]), values.toArray());
    if (names.size() <= FEW) {
      members.sortFew();
    } else {
      members.sortMany();
    }
    for (int i = 1; i < members.names.length; i++) {
      if (members.names[i].equals(members.names[i - 1])) {
        throw new InvalidValueException(members.names[i], "be given once in an object", "twice");
      }
    }
    return members;
  }

  int size() {
    return names.length;
  }

  String name(int i) {
    return names[i];
  }

  Object value(int i) {
    return values[i];
  }

  @Nullable Object find(String name) {
    int i = Arrays.binarySearch(names, name);
    return i < 0 ? null : values[i];
  }

  Set<String> names() {
    List<String> ordered = Collections.unmodifiableList(Arrays.asList(names));
    return new AbstractSet<>() {
      @Override
      public Iterator<String> iterator() {
        return ordered.iterator();
      }

      @Override
      public int size() {
        return ordered.size();
      }
    };
  }

  private void sortFew() {
    for (int i = 1; i < names.length; i++) {
      String name = names[i];
      Object value = values[i];
      int at = i;
      for (; at > 0 && names[at - 1].compareTo(name) > 0; at--) {
        names[at] = names[at - 1];
        values[at] = values[at - 1];
      }
      names[at] = name;
      values[at] = value;
    }
  }

  private void sortMany() {
    Integer[] order = new Integer[names.length];
    Arrays.setAll(order, i -> i);
    String[] givenNames = names.clone();
    Object[] givenValues = values.clone();
    Arrays.sort(order, (a, b) -> givenNames[a].compareTo(givenNames[b]));
    for (int i = 0; i < order.length; i++) {
      names[i] = givenNames[order[i]];
      values[i] = givenValues[order[i]];
    }
  }
}
