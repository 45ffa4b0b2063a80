package io.echolayer.architecture.api;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The checkout whose tests run: its modules, as their POMs describe them. */
final class Repository {

  /** Surefire runs a module's tests in that module's folder. */
  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private Repository() {}

  static Element bom() {
    return pom(ROOT.resolve("echo-bom"));
  }

  static Element parent() {
    return pom(ROOT);
  }

  /** The folders of the modules with a jar that is published, by artifact. */
  static SortedMap<String, Path> published() {
    SortedMap<String, Path> found = new TreeMap<>();
    collect(ROOT, false, found);
    return found;
  }

  private static void collect(Path folder, boolean parentIsSkipped, SortedMap<String, Path> found) {
    Element pom = pom(folder);
    String skip = text(pom, "properties", "maven.deploy.skip");
    boolean skipped = skip == null ? parentIsSkipped : Boolean.parseBoolean(skip);
    if (!skipped && !"pom".equals(text(pom, "packaging"))) {
      found.put(String.valueOf(text(pom, "artifactId")), folder);
    }
    children(pom, "modules")
        .flatMap(modules -> children(modules, "module"))
        .forEach(module -> collect(folder.resolve(module.getTextContent()), skipped, found));
  }

  static Element pom(Path folder) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(folder.resolve("pom.xml").toFile())
          .getDocumentElement();
    } catch (IOException | ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("the POM of " + folder + " cannot be read", e);
    }
  }

  static @Nullable String text(Element element, String... path) {
    List<Element> found = List.of(element);
    for (String name : path) {
      found = found.stream().flatMap(at -> children(at, name)).toList();
    }
    return found.isEmpty() ? null : found.get(0).getTextContent().strip();
  }

  static Stream<Element> children(Element element, String name) {
    NodeList nodes = element.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE && node.getNodeName().equals(name))
        .map(Element.class::cast);
  }

  /** What has been compiled of a module, as it stands on this test's class path. */
  static Path classes(Path module) {
    Path target = module.resolve("target");
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(entry -> entry.startsWith(target) && Files.exists(entry))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "%s is not on the class path%n  make it a dependency in echo-architecture/pom.xml"
                        .formatted(module.getFileName())));
  }
}
