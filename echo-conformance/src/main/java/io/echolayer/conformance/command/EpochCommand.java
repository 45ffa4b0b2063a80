package io.echolayer.conformance.command;

import io.echolayer.conformance.EpochChain;
import io.echolayer.conformance.EpochDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code epoch} of a program, asked for each day of a chain.
 *
 * @param chain the chain
 */
public record EpochCommand(EpochChain chain) {
  private static final Pattern TOLD =
      Pattern.compile("\"(input|merkleRoot|withdrawn)\"\\s*:\\s*(?:\"([^\"]*)\"|null)");
  private static final Map<String, String> NAMES =
      Map.of("input", "input_digest", "merkleRoot", "merkle_root", "withdrawn", "withdrawn");

  void check(Program program, Path folder) throws Exception {
    Path previous = null;
    for (EpochDay day : chain.days()) {
      Path out = folder.resolve(day.expected().getFileName().toString());
      program.run(arguments(day, previous, out));
      day.check(out, manifest(out));
      previous = out;
    }
  }

  /**
   * The arguments that close an epoch.
   *
   * @param previous folder of the epoch before, or null for the first
   * @param out folder to write
   */
  public static List<Object> arguments(EpochDay day, @Nullable Path previous, Path out) {
    List<Object> arguments = new ArrayList<>(List.of("epoch", "--events", day.log()));
    arguments.addAll(List.of("--ruleset", day.ruleset(), "--from", day.from(), "--to", day.to()));
    arguments.addAll(List.of("--pool", day.pool(), "--decimals", day.decimals()));
    arguments.addAll(List.of("--policy", day.policy(), "--leftover", day.leftover()));
    if (previous != null) {
      arguments.addAll(List.of("--previous", previous));
    }
    arguments.addAll(List.of("--out", out));
    return arguments;
  }

  /** What {@code manifest.json} says, by the names of {@link EpochDay#manifest}. */
  public static Map<String, String> manifest(Path folder) throws IOException {
    Map<String, String> told = new HashMap<>();
    Matcher member = TOLD.matcher(Files.readString(folder.resolve("manifest.json")));
    while (member.find()) {
      String value = member.group(2);
      told.put(NAMES.getOrDefault(member.group(1), ""), value == null ? "none" : value);
    }
    return told;
  }
}
