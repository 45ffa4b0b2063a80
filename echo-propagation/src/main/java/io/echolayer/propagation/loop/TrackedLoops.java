package io.echolayer.propagation.loop;

import io.echolayer.core.metric.Elapsed;
import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.propagation.event.PropagationEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes loops from the tracker's columns, with the bits of {@link EchoLoops}. */
final class TrackedLoops {
  private final int maxHops;
  private final HopFormulas hops;
  private final LoopFormulas formulas;
  private final NodeProfiles nodes;
  private final LocalNumbers local = new LocalNumbers();

  TrackedLoops(PropagationRules rules, HopFormulas hops, NodeProfiles nodes) {
    this.maxHops = rules.maxHops();
    this.hops = hops;
    this.formulas = new LoopFormulas(rules);
    this.nodes = nodes;
  }

  /** The measures over the item's events {@code ordered}, which may be its first ones only. */
  LoopMeasures measures(
      TrackedItems items, int item, TrackedEvents events, int[] ordered, Instant asOf) {
    local.start(nodes.size());
    int creator = local.of(items.creator(item));
    ItemPaths paths = ItemPaths.of(ordered, events, local, maxHops);
    double[] weight = new double[paths.paths];
    double[] fresh = new double[paths.paths];
    double[] compatible = new double[paths.paths];
    for (int i = 0; i < ordered.length; i++) {
      int path = paths.path[i];
      int event = ordered[i];
      double compatibility = compatibility(events, event);
      weight[path] += weight(events, event);
      fresh[path] += compatibility * hops.freshness(Instant.ofEpochSecond(events.at(event)), asOf);
      compatible[path] += compatibility;
    }
    double resonance = 0;
    for (int path = 0; path < paths.paths; path++) {
      resonance += compatible[path] == 0 ? 0 : fresh[path] / compatible[path];
    }
    double factor = formulas.amplification(resonance);
    boolean resonating = formulas.isResonating(resonance);
    double pathWeight = 0;
    for (double one : weight) {
      pathWeight += resonating ? one * factor : one;
    }
    double convergence = paths.convergence();
    Instant created = Instant.ofEpochSecond(items.createdAt(item));
    double strength =
        formulas.strength(paths.paths, resonance, convergence, Elapsed.hours(created, asOf));
    @Nullable Instant last =
        ordered.length == 0 ? null : Instant.ofEpochSecond(events.at(ordered[ordered.length - 1]));
    return new LoopMeasures(
        items.id(item),
        ordered.length,
        paths.paths,
        pathWeight,
        formulas.amplified(resonance),
        convergence,
        strength,
        resonating,
        factor,
        paths.viralCoefficient(creator),
        last,
        last != null && formulas.isActive(last, strength, asOf));
  }

  /** The loop's paths, not yet amplified. */
  List<PropagationPath> paths(
      TrackedEvents events, int[] ordered, List<PropagationEvent> read, Instant asOf) {
    local.start(nodes.size());
    ItemPaths paths = ItemPaths.of(ordered, events, local, maxHops);
    List<List<Hop>> joined = new ArrayList<>(paths.paths);
    for (int i = 0; i < ordered.length; i++) {
      if (paths.starts[i]) {
        joined.add(new ArrayList<>());
      }
      int event = ordered[i];
      joined
          .get(paths.path[i])
          .add(
              new Hop(
                  read.get(i),
                  weight(events, event),
                  compatibility(events, event),
                  hops.freshness(read.get(i).at(), asOf)));
    }
    return joined.stream().map(PropagationPath::of).toList();
  }

  private double weight(TrackedEvents events, int event) {
    return nodes.weight(
        events.source(event),
        events.target(event),
        events.strength(event),
        Platforms.isWithin(events.route(event)));
  }

  private double compatibility(TrackedEvents events, int event) {
    return nodes.compatibility(events.source(event), events.target(event));
  }

  /** Whether an item that rests since {@code last} cannot be active, whatever its strength. */
  boolean isStale(Instant last, Instant asOf) {
    return !formulas.isRecent(last, asOf);
  }

  long bytes() {
    return local.bytes();
  }
}
