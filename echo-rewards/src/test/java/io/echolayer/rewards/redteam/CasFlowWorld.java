package io.echolayer.rewards.redteam;

import io.echolayer.testing.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The real cascades of CasFlow's sample: a line is id, root, publication, size, adoptions {@code
 * a/b/c:seconds}. Everybody in it counts as honest and established; the attacker is planted.
 */
final class CasFlowWorld {
  private static final Instant FIRST = Instant.parse("2016-06-01T00:00:00Z");
  private static final int EPOCHS = 3;

  /** Three cascades have more adoptions, and as many as all others together. */
  private static final int LARGEST = 500;

  private static final int CONTACTS = 6;

  private final List<String[]> cascades = new ArrayList<>();
  private final TreeSet<String> users = new TreeSet<>();
  private final List<String> items = new ArrayList<>();

  private CasFlowWorld() {
    try {
      for (String line : Files.readAllLines(SharedData.path("data/casflow/dataset.txt"))) {
        String[] cascade = line.split("\t", -1);
        if (Integer.parseInt(cascade[3]) > LARGEST) {
          continue;
        }
        cascades.add(cascade);
        items.add(cascade[0]);
        for (String adoption : cascade[4].strip().split(" ", -1)) {
          users.addAll(List.of(adoption.substring(0, adoption.indexOf(':')).split("/", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static World read() {
    CasFlowWorld world = new CasFlowWorld();
    List<String> targets = List.copyOf(world.users).subList(0, 200);
    List<String> preTrusted = new ArrayList<>();
    world.cascades.forEach(cascade -> preTrusted.add(cascade[1]));
    List<String> everybody = List.copyOf(world.users);
    for (int i = 0; i < everybody.size(); i += 4) {
      preTrusted.add(everybody.get(i));
    }
    Map<List<String>, Story> told = new HashMap<>();
    return new World(
        "CasFlow, " + world.items.size() + " real cascades",
        known -> told.computeIfAbsent(known, world::told),
        List.of(world.items, world.items, world.items),
        targets,
        preTrusted,
        FIRST,
        EPOCHS);
  }

  private Story told(List<String> known) {
    Story story = new Story("h");
    Instant established = World.established(FIRST);
    users.forEach(user -> story.user(established, user, 0.5, 100, 0.05));
    int turn = 0;
    for (String[] cascade : cascades) {
      Instant published = Instant.ofEpochSecond(Long.parseLong(cascade[2]));
      story.content(published, cascade[0], cascade[1]);
      for (String adoption : cascade[4].strip().split(" ", -1)) {
        int colon = adoption.indexOf(':');
        String[] path = adoption.substring(0, colon).split("/", -1);
        if (path.length > 1) {
          Instant at = published.plusSeconds(Long.parseLong(adoption.substring(colon + 1)));
          story.share(at, cascade[0], path[path.length - 2], path[path.length - 1]);
        }
      }
      if (turn < CONTACTS && !known.isEmpty()) {
        String account = known.get(turn % known.size());
        story.share(published.plusSeconds(1), cascade[0], cascade[1], account);
        turn++;
      }
    }
    return story;
  }
}
