package io.echolayer.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever cites the specification, in code, comments, pages and help texts, cites a section that
 * there is; and where it cites a heading or a step, that is in the section.
 */
class CitationsTest {
  private static final Path HOME = Page.ROOT.resolve("docs/specification");

  /** A section, or several: "section 10", "sections 3 and 4", "sections 2 to 4". */
  private static final String NUMBERS = "(\\d+)(?:(?:, | and | to )(\\d+))*(?!\\.?\\d)";

  private static final Pattern CITATION =
      Pattern.compile(
          "(?i)(?:specification(?:'s)? sections? ("
              + NUMBERS
              + ")|\\bsections? ("
              + NUMBERS
              + ") of the specification)(?:, \"([^\"]+)\"|, steps (\\d+) to (\\d+))?");

  /** A section of neither the specification nor an RFC. */
  private static final Pattern BARE =
      Pattern.compile("(?i)(?<!RFC \\d{4}, )(?<!RFC \\d{4} )\\bsections? \\d[^.]{0,40}");

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern STEP = Pattern.compile("(?m)^(\\d+)\\. ");

  private final Map<Integer, Page> sections = sections();

  @Test
  void theSectionsAreNumberedWithoutGaps() {
    assertThat(sections.keySet()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    sections.forEach((number, page) -> assertThat(page.headings().get(0)).startsWith(number + " "));
  }

  @Test
  void everyCitationResolves() throws IOException {
    List<String> broken = new ArrayList<>();
    int citations = 0;
    for (Path file : sources()) {
      Matcher citation = CITATION.matcher(unfolded(Files.readString(file)));
      while (citation.find()) {
        citations++;
        String why = missing(citation);
        if (!why.isEmpty()) {
          broken.add(Page.ROOT.relativize(file) + ": " + citation.group() + ": no " + why);
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(citations).as("citations found").isGreaterThan(40);
  }

  @Test
  void javaNamesNoSectionWithoutItsDocument() throws IOException {
    List<String> bare = new ArrayList<>();
    for (Path file : sources()) {
      if (file.toString().endsWith(".java")) {
        String text = CITATION.matcher(unfolded(Files.readString(file))).replaceAll("");
        BARE.matcher(text)
            .results()
            .forEach(found -> bare.add(Page.ROOT.relativize(file) + ": " + found.group()));
      }
    }
    assertThat(bare).isEmpty();
  }

  @Test
  void brokenCitationsAreFound() {
    assertThat(missing("specification section 5, steps 7 to 9")).isEmpty();
    assertThat(missing("section 10 of the specification, \"What an epoch does\"")).isEmpty();
    assertThat(missing("specification sections 3 and 4")).isEmpty();
    assertThat(missing("specification section 13")).isEqualTo("section 13");
    assertThat(missing("sections 11 to 14 of the specification")).isEqualTo("section 14");
    assertThat(missing("specification section 9, \"What an epoch does\""))
        .isEqualTo("heading What an epoch does");
    assertThat(missing("specification section 5, steps 7 to 19")).isEqualTo("step 19");
  }

  private String missing(String text) {
    Matcher citation = CITATION.matcher(text);
    assertThat(citation.find()).as(text).isTrue();
    return missing(citation);
  }

  /** What is cited and not there; empty if all is. */
  private String missing(Matcher citation) {
    String numbers = citation.group(1) == null ? citation.group(4) : citation.group(1);
    Page page = null;
    Matcher number = NUMBER.matcher(numbers);
    while (number.find()) {
      page = sections.get(Integer.valueOf(number.group()));
      if (page == null) {
        return "section " + number.group();
      }
    }
    String heading = citation.group(7);
    if (heading != null && !isHeading(heading.strip(), page)) {
      return "heading " + heading.strip();
    }
    String last = citation.group(9);
    return last != null
            && STEP.matcher(page.text()).results().noneMatch(r -> r.group(1).equals(last))
        ? "step " + last
        : "";
  }

  /** A heading, or a sentence of the section. */
  private static boolean isHeading(String cited, Page page) {
    return page.headings().contains(cited) || page.text().replaceAll("\\s+", " ").contains(cited);
  }

  private static Map<Integer, Page> sections() {
    Map<Integer, Page> sections = new TreeMap<>();
    for (Page page : Page.all()) {
      String name = page.path().getFileName().toString();
      if (Page.ROOT.resolve(page.path()).startsWith(HOME) && name.matches("\\d\\d-.*")) {
        sections.put(Integer.valueOf(name.substring(0, 2)), page);
      }
    }
    return sections;
  }

  private static List<Path> sources() {
    return Stream.of("java", "md", "sql", "json", "xml", "properties", "jsh")
        .flatMap(Page::files)
        .filter(path -> !path.endsWith("CitationsTest.java"))
        .toList();
  }

  /** Text without the line breaks, stars and quotes that comments and long texts are folded by. */
  private static String unfolded(String text) {
    return text.replaceAll("\"\\s*\\+\\s*\"", "").replaceAll("\\s*\\R\\s*(?:\\*|//)?\\s*", " ");
  }
}
