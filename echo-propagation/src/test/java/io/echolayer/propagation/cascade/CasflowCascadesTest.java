package io.echolayer.propagation.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.propagation.loop.PropagatedContent;
import io.echolayer.testing.NeedsSharedData;
import io.echolayer.testing.SharedData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * 30 real cascades of Weibo (Xovee/casflow, MIT). Oracle: the file's own size column, and for depth
 * and breadth a naive twin that follows each adoption back to its root.
 */
@NeedsSharedData("data/casflow/dataset.txt")
class CasflowCascadesTest {
  private record Line(PropagatedContent content, int size, List<PropagationEvent> events) {
    @Override
    public String toString() {
      return content.id();
    }

    static Line parse(String text) {
      String[] fields = text.split("\t", -1);
      Instant published = Instant.ofEpochSecond(Long.parseLong(fields[2]));
      PropagatedContent content = new PropagatedContent(fields[0], fields[1], published);
      List<PropagationEvent> events = new ArrayList<>();
      for (String adoption : fields[4].trim().split(" ", -1)) {
        String[] wayAndTime = adoption.split(":", -1);
        String[] way = wayAndTime[0].split("/", -1);
        if (way.length > 1) {
          events.add(
              new PropagationEvent(
                  String.format("%s-%05d", fields[0], events.size()),
                  fields[0],
                  way[way.length - 2],
                  way[way.length - 1],
                  published.plusSeconds(Long.parseLong(wayAndTime[1])),
                  "weibo",
                  "weibo",
                  1));
        }
      }
      return new Line(content, Integer.parseInt(fields[3]), events);
    }
  }

  static Stream<Line> cascades() {
    List<Line> lines =
        SharedData.text("data/casflow/dataset.txt").lines().map(Line::parse).toList();
    assertThat(lines).hasSize(30);
    return lines.stream();
  }

  @ParameterizedTest
  @MethodSource("cascades")
  void sizeIsTheFilesAndDepthAndBreadthAreTheTwins(Line line) {
    List<PropagationEvent> shuffled = new ArrayList<>(line.events());
    Collections.shuffle(shuffled, new Random(line.size()));
    CascadeMeasures measures = Cascade.of(line.content(), shuffled).measures();
    assertThat(measures.size()).isEqualTo(line.size());

    List<PropagationEvent> ordered = new ArrayList<>(line.events());
    ordered.sort(PropagationEvent.ORDER);
    Map<String, Integer> depthOfFirst = new HashMap<>(Map.of(line.content().creator(), 0));
    Map<Integer, Integer> levels = new TreeMap<>(Map.of(0, 1));
    for (PropagationEvent event : ordered) {
      Integer source = depthOfFirst.get(event.source());
      int depth = source == null ? 0 : source + 1;
      depthOfFirst.putIfAbsent(event.target(), depth);
      levels.merge(depth, 1, Integer::sum);
    }
    assertThat(measures.depth()).isEqualTo(Collections.max(levels.keySet()));
    assertThat(measures.breadth()).isEqualTo(Collections.max(levels.values()));
    assertThat(measures.people()).isEqualTo(depthOfFirst.size());
    assertThat(measures.trees()).isEqualTo(levels.get(0));
  }
}
