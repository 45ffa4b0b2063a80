package io.echolayer.core.ruleset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text or number in canonical JSON without lists: its path, and where its value stands in the
 * text.
 */
record JsonLeaf(String text, String path, int start, int end) {
  private static final Pattern MEMBER =
      Pattern.compile("\"([^\"]+)\":(\\{|\"[^\"]*\"|[-+.0-9e]+)|\\}");

  static List<JsonLeaf> of(String text) {
    List<JsonLeaf> leaves = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>();
    for (Matcher m = MEMBER.matcher(text); m.find(); ) {
      if (m.group(1) == null) {
        open.pollLast();
      } else if (m.group(2).equals("{")) {
        open.addLast(m.group(1));
      } else {
        open.addLast(m.group(1));
        leaves.add(new JsonLeaf(text, String.join(".", open), m.start(2), m.end(2)));
        open.removeLast();
      }
    }
    return leaves;
  }

  String value() {
    return text.substring(start, end);
  }

  boolean isNumber() {
    return value().charAt(0) != '"';
  }

  String replacedBy(String value) {
    return text.substring(0, start) + value + text.substring(end);
  }

  String removed() {
    int from = text.lastIndexOf('"', start - 3);
    boolean last = text.charAt(end) == '}';
    return text.substring(0, last && text.charAt(from - 1) == ',' ? from - 1 : from)
        + text.substring(last ? end : end + 1);
  }
}
