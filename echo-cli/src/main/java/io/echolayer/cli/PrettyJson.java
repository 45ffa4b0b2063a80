package io.echolayer.cli;

/** Canonical JSON with line breaks and blanks, for people to read and change. */
final class PrettyJson {
  private PrettyJson() {}

  /** The same JSON, indented. */
  static String of(String canonical) {
    StringBuilder out = new StringBuilder();
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < canonical.length(); i++) {
      char c = canonical.charAt(i);
      if (quoted) {
        out.append(c);
        if (c == '\\') {
          out.append(canonical.charAt(++i));
        } else if (c == '"') {
          quoted = false;
        }
        continue;
      }
      switch (c) {
        case '"' -> {
          quoted = true;
          out.append(c);
        }
        case '{', '[' -> indent(out.append(c), ++depth);
        case '}', ']' -> indent(out, --depth).append(c);
        case ',' -> indent(out.append(c), depth);
        case ':' -> out.append(": ");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  private static StringBuilder indent(StringBuilder out, int depth) {
    return out.append('\n').append("  ".repeat(depth));
  }
}
