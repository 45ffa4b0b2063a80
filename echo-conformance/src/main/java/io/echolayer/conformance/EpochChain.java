package io.echolayer.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Epochs to close one after the other, each with the one before as its previous.
 *
 * @param name folder of the chain, such as {@code epoch/queue-expire}
 * @param days at least one
 */
public record EpochChain(String name, List<EpochDay> days) {
  public EpochChain {
    days = List.copyOf(days);
  }

  /** All of them. */
  public static List<EpochChain> all() {
    Map<String, List<EpochDay>> byName = new LinkedHashMap<>();
    for (Row row : Row.read(Vectors.path("days.csv"))) {
      String folder = row.text("folder");
      byName
          .computeIfAbsent(folder.substring(0, folder.lastIndexOf('/')), n -> new ArrayList<>())
          .add(EpochDay.of(row));
    }
    return byName.entrySet().stream()
        .map(chain -> new EpochChain(chain.getKey(), chain.getValue()))
        .toList();
  }

  /**
   * Those under {@code echolayer/1} with 9 decimals, which need nothing of specification sections
   * 11 and 12.
   */
  public static List<EpochChain> unguarded() {
    return all().stream().filter(chain -> chain.name().startsWith("epoch/")).toList();
  }
}
