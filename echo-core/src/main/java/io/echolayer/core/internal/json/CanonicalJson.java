package io.echolayer.core.internal.json;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.DoubleText;
import java.util.List;

/**
 * Canonical JSON after RFC 8785: members by UTF-16 code units, no white space, ECMAScript's
 * shortest numbers, minimal escapes.
 *
 * <p>Integers beyond 2^53 are written with all their digits: the RFC would round them to a double,
 * and a count that changed would then keep its digest.
 */
final class CanonicalJson {
  private CanonicalJson() {}

  static String write(Object value) {
    StringBuilder out = new StringBuilder(256);
    value(value, out);
    return out.toString();
  }

  private static void object(JsonObject object, StringBuilder out) {
    char separator = '{';
    Members members = object.members();
    for (int i = 0; i < members.size(); i++) {
      out.append(separator);
      text(members.name(i), out);
      out.append(':');
      value(members.value(i), out);
      separator = ',';
    }
    out.append(separator == '{' ? "{}" : "}");
  }

  static void value(Object value, StringBuilder out) {
    if (value instanceof String text) {
      text(text, out);
    } else if (value instanceof Double number) {
      out.append(number(number));
    } else if (value instanceof JsonObject object) {
      object(object, out);
    } else if (value instanceof List<?> list) {
      char separator = '[';
      for (Object element : list) {
        out.append(separator);
        value(element, out);
        separator = ',';
      }
      out.append(separator == '[' ? "[]" : "]");
    } else if (value == JsonNull.NULL) {
      out.append("null");
    } else {
      out.append(value);
    }
  }

  private static void text(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append(String.format("\\u%04x", (int) c));
          } else if (Character.isSurrogate(c)) {
            i = pair(text, i, out);
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static int pair(String text, int i, StringBuilder out) {
    if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
      throw new InvalidValueException(
          "text", "be well-formed Unicode", "an unpaired surrogate at " + i);
    }
    out.append(text, i, i + 2);
    return i + 1;
  }

  /** ECMAScript's {@code Number::toString} (ECMA-262, 6.1.6.1.20) of a finite double. */
  static String number(double value) {
    if (value == 0) {
      return "0";
    }
    if (value < 0) {
      return "-" + number(-value);
    }
    String java = DoubleText.of(value);
    int e = java.indexOf('E');
    String mantissa = e < 0 ? java : java.substring(0, e);
    int point = mantissa.indexOf('.');
    int exponent = (e < 0 ? 0 : Integer.parseInt(java.substring(e + 1))) + point;
    String digits = mantissa.substring(0, point) + mantissa.substring(point + 1);
    int leading = 0;
    while (digits.charAt(leading) == '0') {
      leading++;
    }
    digits = stripTrailingZeros(digits.substring(leading));
    return layout(oneDigitIfEnough(digits, exponent - leading, value), exponent - leading);
  }

  private static String stripTrailingZeros(String digits) {
    int end = digits.length();
    while (end > 1 && digits.charAt(end - 1) == '0') {
      end--;
    }
    return digits.substring(0, end);
  }

  /**
   * Java prints at least two digits and picks the nearest of those; ECMAScript is content with one
   * (5e-324, not 4.9e-324).
   */
  private static String oneDigitIfEnough(String digits, int exponent, double value) {
    if (digits.length() == 2) {
      int rounded = (Integer.parseInt(digits) + 5) / 10;
      if (Double.parseDouble(rounded + "e" + (exponent - 1)) == value) {
        return Integer.toString(rounded);
      }
    }
    return digits;
  }

  /** Lays out {@code 0.digits · 10^n} by the four cases of ECMA-262. */
  private static String layout(String digits, int n) {
    if (digits.equals("10")) {
      return layout("1", n + 1);
    }
    int k = digits.length();
    if (k <= n && n <= 21) {
      return digits + "0".repeat(n - k);
    }
    if (0 < n && n <= 21) {
      return digits.substring(0, n) + "." + digits.substring(n);
    }
    if (-6 < n && n <= 0) {
      return "0." + "0".repeat(-n) + digits;
    }
    String fraction = k == 1 ? "" : "." + digits.substring(1);
    return digits.charAt(0) + fraction + "e" + (n > 0 ? "+" : "") + (n - 1);
  }
}
