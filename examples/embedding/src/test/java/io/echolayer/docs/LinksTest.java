package io.echolayer.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Links and names of pages lead somewhere, and every page of docs is linked. */
class LinksTest {
  private static final Pattern NAMED = Pattern.compile("\\bdocs/[a-z0-9/-]+\\.md\\b");

  @Test
  void everyLinkAndAnchorIsThere() {
    List<String> broken = new ArrayList<>();
    for (Page page : Page.all()) {
      for (String link : page.links()) {
        if (!link.contains(":") && !isThere(page, link)) {
          broken.add(page + ": " + link);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void everyPageIsLinkedFromAnother() {
    Set<Path> linked = new TreeSet<>();
    for (Page page : Page.all()) {
      for (String link : page.links()) {
        Path target = target(page, link);
        if (!target.equals(Page.ROOT.resolve(page.path()))) {
          linked.add(target);
        }
      }
    }
    Set<Path> pages =
        Page.all().stream()
            .map(page -> Page.ROOT.resolve(page.path()))
            .filter(path -> path.startsWith(Page.ROOT.resolve("docs")))
            .collect(Collectors.toCollection(TreeSet::new));
    pages.removeAll(linked);
    assertThat(pages).isEmpty();
  }

  @Test
  void everyPageThatCodeNamesIsThere() throws IOException {
    List<String> missing = new ArrayList<>();
    int named = 0;
    for (Path source : Page.files("java").toList()) {
      Matcher page = NAMED.matcher(Files.readString(source));
      while (page.find()) {
        named++;
        if (!Files.exists(Page.ROOT.resolve(page.group()))) {
          missing.add(Page.ROOT.relativize(source) + ": " + page.group());
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(named).isGreaterThan(10);
  }

  private static boolean isThere(Page page, String link) {
    Path target = target(page, link);
    if (!Files.exists(target)) {
      return false;
    }
    int hash = link.indexOf('#');
    return hash < 0
        || !target.toString().endsWith(".md")
        || Page.of(target).anchors().contains(link.substring(hash + 1));
  }

  private static Path target(Page page, String link) {
    String path = link.replaceFirst("#.*", "");
    Path from = Page.ROOT.resolve(page.path());
    return path.isEmpty() ? from : from.resolveSibling(path).normalize();
  }
}
