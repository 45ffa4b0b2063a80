package io.echolayer.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of Markdown.
 *
 * @param path from the project's root
 */
record Page(Path path, String text) {
  /** The project's root. */
  static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

  private static final Pattern FENCE = Pattern.compile("( *)```(\\S*)");
  private static final Pattern HEADING = Pattern.compile("#{1,6} (.*)");
  private static final Pattern LINK = Pattern.compile("\\[[^\\[\\]]*]\\(([^()\\s]+)\\)");
  private static final Pattern NOTE = Pattern.compile("<!-- (.*) -->");

  /** Every page of the project, by path. */
  static List<Page> all() {
    return files("md").map(path -> of(path)).toList();
  }

  static Page of(Path path) {
    try {
      return new Page(ROOT.relativize(path), Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page at a path from the root. */
  static Page at(String path) {
    return of(ROOT.resolve(path));
  }

  /** Files of the project with an extension, without what a build made. */
  static Stream<Path> files(String extension) {
    Set<String> made = Set.of("target", "node_modules", ".git");
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          ROOT,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return made.contains(folder.getFileName().toString())
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (file.toString().endsWith('.' + extension)) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream().sorted();
  }

  /** The blocks between {@code ```}, in order. */
  List<Fence> fences() {
    List<Fence> fences = new ArrayList<>();
    List<String> inside = null;
    String language = "";
    int indent = 0;
    int start = 0;
    String note = "";
    String before = "";
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      Matcher fence = FENCE.matcher(line);
      if (fence.lookingAt()) {
        if (inside == null) {
          inside = new ArrayList<>();
          indent = fence.group(1).length();
          language = fence.group(2);
          start = number;
          Matcher above = NOTE.matcher(before.strip());
          note = above.matches() ? above.group(1) : "";
        } else {
          fences.add(new Fence(this, start, language, note, List.copyOf(inside)));
          inside = null;
        }
      } else if (inside != null) {
        inside.add(line.isBlank() ? "" : line.substring(Math.min(indent, line.length())));
      }
      before = line;
    }
    return fences;
  }

  /** The lines outside of blocks between {@code ```}; inside they are empty. */
  List<String> prose() {
    List<String> prose = new ArrayList<>();
    boolean inside = false;
    for (String line : text.split("\n", -1)) {
      boolean fence = FENCE.matcher(line).lookingAt();
      prose.add(inside || fence ? "" : line);
      inside ^= fence;
    }
    return prose;
  }

  /** The headings, without Markdown. */
  List<String> headings() {
    List<String> headings = new ArrayList<>();
    for (String line : prose()) {
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        headings.add(heading.group(1).replaceAll("[`*]", "").strip());
      }
    }
    return headings;
  }

  /** What links may name after {@code #}, as GitHub makes it of headings. */
  Set<String> anchors() {
    Set<String> anchors = new TreeSet<>();
    Map<String, Integer> seen = new HashMap<>();
    for (String heading : headings()) {
      String anchor =
          heading
              .toLowerCase(Locale.ROOT)
              .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
              .replaceAll("[^\\p{L}\\p{N} _-]", "")
              .replace(' ', '-');
      int again = seen.merge(anchor, 1, Integer::sum);
      anchors.add(again == 1 ? anchor : anchor + '-' + (again - 1));
    }
    return anchors;
  }

  /** The targets of its links, in order. */
  List<String> links() {
    List<String> links = new ArrayList<>();
    for (String line : prose()) {
      Matcher link = LINK.matcher(line.startsWith("    ") ? "" : line.replaceAll("`[^`]*`", "`"));
      while (link.find()) {
        links.add(link.group(1));
      }
    }
    return links;
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
