import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Checks that the Javadoc of every public type, as {@code api/} lists them, says since which version it is there; with
 * {@code --write VERSION}, gives those that do not say it that version. Run in the root of the checkout.
 */
class Since {

  static final Pattern PUBLIC_TYPE =
      Pattern.compile("^(?:@Deprecated )?public .*?(?:class|interface|record|enum) (io\\.echolayer\\.[\\w.]+)(?=[< ]|$)");

  public static void main(String[] args) throws IOException {
    boolean write = args.length == 2 && args[0].equals("--write");
    List<String> missing = new ArrayList<>();
    for (Path source : sources()) {
      List<String> lines = Files.readAllLines(source);
      int end = endOfJavadoc(source, lines);
      int start = end;
      while (!lines.get(start).startsWith("/**")) {
        start--;
      }
      if (lines.subList(start, end + 1).stream().anyMatch(line -> line.contains("@since"))) {
        continue;
      }
      if (write) {
        Files.write(source, with(lines, start, end, " * @since " + args[1]));
      } else {
        missing.add(source.toString());
      }
    }
    if (!missing.isEmpty()) {
      missing.forEach(System.err::println);
      System.err.println("These public types do not say @since: java .ci/Since.java --write VERSION");
      System.exit(1);
    }
  }

  /** Of the types that are not nested. */
  static List<Path> sources() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path api : list(Path.of("api"))) {
      String module = api.getFileName().toString().replace(".txt", "");
      Path folder = Stream.of(Path.of(module), Path.of("echo-adapters", module)).filter(Files::isDirectory).findFirst().orElseThrow();
      for (String line : Files.readAllLines(api)) {
        Matcher type = PUBLIC_TYPE.matcher(line);
        if (type.find()) {
          found.add(folder.resolve("src/main/java").resolve(type.group(1).replace('.', '/') + ".java"));
        }
      }
    }
    return found;
  }

  static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int endOfJavadoc(Path source, List<String> lines) {
    String name = source.getFileName().toString().replace(".java", "");
    Pattern declaration = Pattern.compile("^public .*\\b(class|interface|record|enum|@interface) " + name + "\\b.*");
    int at =
        IntStream.range(0, lines.size())
            .filter(i -> declaration.matcher(lines.get(i)).matches())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(source + ": no public type " + name + "; run .ci/api --write first"));
    while (!lines.get(at).endsWith("*/")) {
      at--;
      if (at < 0 || lines.get(at).isBlank()) {
        throw new IllegalStateException(source + ": the type has no Javadoc");
      }
    }
    return at;
  }

  static List<String> with(List<String> lines, int start, int end, String since) {
    List<String> changed = new ArrayList<>(lines.subList(0, start));
    if (start == end) {
      changed.add("/**");
      changed.add(" * " + lines.get(start).replaceFirst("^/\\*\\*\\s*", "").replaceFirst("\\s*\\*/$", ""));
    } else {
      changed.addAll(lines.subList(start, end));
    }
    boolean tagged = lines.subList(start, end + 1).stream().anyMatch(line -> line.startsWith(" * @"));
    if (!tagged) {
      changed.add(" *");
    }
    changed.add(since);
    changed.add(" */");
    changed.addAll(lines.subList(end + 1, lines.size()));
    return changed;
  }
}
