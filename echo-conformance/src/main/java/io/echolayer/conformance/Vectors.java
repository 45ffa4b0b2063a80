package io.echolayer.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of the vectors, by their name under {@code echolayer-vectors}, such as {@code
 * epoch/log.ndjson}. Thread safe.
 */
public final class Vectors {
  private static final String ROOT = "/echolayer-vectors/";
  private static final String SUMS = "SHA256SUMS";
  private static final String BETWEEN = "  ";

  private Vectors() {}

  /** SHA-256 of every file but the list of them itself, in lower-case hexadecimal, by name. */
  public static SortedMap<String, String> sums() {
    SortedMap<String, String> sums = new TreeMap<>();
    text(SUMS)
        .lines()
        .map(line -> line.split(BETWEEN, 2))
        .forEach(line -> sums.put(line[1], line[0]));
    return Collections.unmodifiableSortedMap(sums);
  }

  /**
   * A file's text.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  public static String text(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A file or folder as one of the file system: a copy in a temporary folder, which goes when the
   * JVM ends.
   *
   * @param name its name; empty for all of them
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Path path(String name) {
    Path path = Copy.FOLDER.resolve(name);
    if (!Files.exists(path)) {
      throw absent(name);
    }
    return path;
  }

  /**
   * Copies all files into a folder, which is made if it is not there.
   *
   * @throws IOException if it cannot be written, or holds one of the files already
   */
  public static void copyTo(Path folder) throws IOException {
    for (String name : sums().keySet()) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      try (InputStream in = open(name)) {
        Files.copy(in, file);
      }
    }
    Files.writeString(folder.resolve(SUMS), text(SUMS));
  }

  private static InputStream open(String name) {
    InputStream in = Vectors.class.getResourceAsStream(ROOT + name);
    if (in == null) {
      throw absent(name);
    }
    return in;
  }

  private static IllegalArgumentException absent(String name) {
    return new IllegalArgumentException(
        "name must be one of the vectors', but was " + name + "\nSHA256SUMS lists them.");
  }

  /** Made when it is first asked for. */
  private static final class Copy {
    static final Path FOLDER = make();

    private static Path make() {
      try {
        Path folder = Files.createTempDirectory("echolayer-vectors");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        copyTo(folder);
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void delete(Path folder) {
      try (Stream<Path> paths = Files.walk(folder)) {
        List<Path> inside = paths.sorted(Comparator.reverseOrder()).toList();
        for (Path path : inside) {
          Files.delete(path);
        }
      } catch (IOException e) {
        System.err.println("left behind: " + folder + " (" + e + ")");
      }
    }
  }
}
