import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Prints the text of {@code NOTICE} for a CycloneDX bill of materials (XML), its argument. */
class Notice {

  static final String HEAD =
      """
      EchoLayer for the JVM
      Copyright 2026 The EchoLayer project

      Licensed under the Apache License, Version 2.0; its text is in the file LICENSE.

      The jars of EchoLayer hold no code of others. What its modules depend on, and what the
      distribution of its command line brings along, has these licences:
      """;

  public static void main(String[] args) throws Exception {
    var document =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of(args[0]).toFile());
    Element list = children(document.getDocumentElement(), "components").get(0);
    SortedMap<String, TreeSet<String>> byLicence = new TreeMap<>();
    for (Element component : children(list, "component")) {
      String group = text(component, "group");
      if (group.equals("io.echolayer")) {
        continue;
      }
      String name = group + ":" + text(component, "name");
      byLicence.computeIfAbsent(licence(component, name), any -> new TreeSet<>()).add(name);
    }
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(HEAD);
    byLicence.forEach(
        (licence, names) -> {
          out.print("\n" + licence + "\n");
          names.forEach(name -> out.print("  " + name + "\n"));
        });
  }

  /** Of several licences the recipient may choose, which is what POMs mean by listing them. */
  static String licence(Element component, String name) {
    List<String> found = new ArrayList<>();
    for (Element licences : children(component, "licenses")) {
      for (Element licence : children(licences, "license")) {
        var id = children(licence, "id");
        found.add(id.isEmpty() ? text(licence, "name") : id.get(0).getTextContent());
      }
      children(licences, "expression").forEach(e -> found.add(e.getTextContent()));
    }
    if (found.isEmpty()) {
      throw new IllegalStateException(
          name + " states no licence\nLook it up, and depend on it only if it may be used");
    }
    return String.join(" OR ", found).replaceAll("^\\((.*)\\)$", "$1");
  }

  static List<Element> children(Element parent, String tag) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> node instanceof Element element && element.getTagName().equals(tag))
        .map(Element.class::cast)
        .toList();
  }

  static String text(Element parent, String tag) {
    return children(parent, tag).get(0).getTextContent();
  }
}
