package io.echolayer.conformance.command;

import io.echolayer.conformance.EpochChain;
import io.echolayer.conformance.EpochDay;
import io.echolayer.conformance.Vectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A program that knows the answers: it copies them, but for the command that it is told to fail.
 */
final class Copier {
  private Copier() {}

  static Program failing(String command) {
    return new Program(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Copier.class.getName(),
            command));
  }

  public static void main(String[] arguments) throws IOException {
    String command = arguments[1];
    if (command.equals(arguments[0])) {
      System.out.println("it knows no answer");
      System.exit(9);
    }
    Map<String, String> options = new HashMap<>();
    for (int i = 2; i < arguments.length; i += 2) {
      options.put(arguments[i], arguments[i + 1]);
    }
    Path out = Path.of(options.get("--out"));
    switch (command) {
      case "score" -> copy("score-expected.csv", out);
      case "loops" -> copy("loop-expected.csv", out);
      case "split" -> copy("split-expected.csv", out);
      case "tree" -> copy("merkle/" + options.get("--encoding") + "-expected.csv", out);
      default -> close(options, out);
    }
  }

  private static void copy(String name, Path out) throws IOException {
    Files.writeString(out, Vectors.text(name));
  }

  private static void close(Map<String, String> options, Path out) throws IOException {
    for (EpochChain chain : EpochChain.unguarded()) {
      for (EpochDay day : chain.days()) {
        if (isAskedFor(day, day == chain.days().get(0), options)) {
          write(day, Files.createDirectory(out));
          return;
        }
      }
    }
    throw new IllegalStateException("no day is closed with " + options);
  }

  private static boolean isAskedFor(EpochDay day, boolean isFirst, Map<String, String> options) {
    return Path.of(options.get("--events")).endsWith(day.log().getFileName())
        && Path.of(options.get("--ruleset")).endsWith(day.ruleset().getFileName())
        && options.get("--from").equals(day.from().toString())
        && options.get("--to").equals(day.to().toString())
        && options.get("--pool").equals(day.pool())
        && options.get("--decimals").equals(String.valueOf(day.decimals()))
        && options.get("--policy").equals(day.policy())
        && options.get("--leftover").equals(day.leftover())
        && options.containsKey("--previous") != isFirst;
  }

  private static void write(EpochDay day, Path out) throws IOException {
    for (String name : EpochDay.FILES) {
      if (Files.exists(day.expected().resolve(name))) {
        Files.copy(day.expected().resolve(name), out.resolve(name));
      }
    }
    Files.writeString(
        out.resolve("manifest.json"),
        "{\"input\" : \"%s\",\"merkleRoot\":\"%s\"}"
            .formatted(day.manifest().get("input_digest"), day.manifest().get("merkle_root")));
  }
}
