package io.echolayer.core.internal.text;

import java.util.Comparator;

/**
 * The one order of text in this library: ascending by UTF-8 bytes, which is the order of Unicode
 * code points.
 *
 * <p>It differs from {@link String#compareTo} where a surrogate pair meets a character from U+E000
 * to U+FFFF.
 */
public final class Utf8Order {
  /** Compares by UTF-8 bytes. */
  public static final Comparator<String> ASCENDING = Utf8Order::compare;

  private Utf8Order() {}

  /** Compares two well-formed strings by their UTF-8 bytes. */
  public static int compare(String a, String b) {
    int common = Math.min(a.length(), b.length());
    for (int i = 0; i < common; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        return Character.isSurrogate(x) == Character.isSurrogate(y)
            ? Character.compare(x, y)
            : Character.isSurrogate(x) ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
