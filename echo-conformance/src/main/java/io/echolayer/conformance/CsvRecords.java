package io.echolayer.conformance;

import java.util.ArrayList;
import java.util.List;

/** The records of a CSV text after RFC 4180, with line feeds or carriage returns before them. */
final class CsvRecords {
  private final String text;
  private int at;

  private CsvRecords(String text) {
    this.text = text;
  }

  static List<List<String>> of(String text) {
    CsvRecords records = new CsvRecords(text);
    List<List<String>> all = new ArrayList<>();
    while (records.at < text.length()) {
      all.add(records.next());
    }
    return all;
  }

  private List<String> next() {
    List<String> cells = new ArrayList<>(List.of(cell()));
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      cells.add(cell());
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    return cells;
  }

  private String cell() {
    if (!text.startsWith("\"", at)) {
      int from = at;
      while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return text.substring(from, at);
    }
    StringBuilder cell = new StringBuilder();
    do {
      int end = text.indexOf('"', at + 1);
      if (end < 0) {
        throw new IllegalArgumentException(
            "a quoted cell must be closed, but was " + text.substring(at));
      }
      cell.append(cell.isEmpty() ? "" : "\"").append(text, at + 1, end);
      at = end + 1;
    } while (text.startsWith("\"", at));
    return cell.toString();
  }
}
