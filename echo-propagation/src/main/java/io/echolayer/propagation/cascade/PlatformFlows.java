package io.echolayer.propagation.cascade;

import com.google.common.collect.ImmutableTable;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.core.ruleset.PropagationRules.Transfer;
import io.echolayer.propagation.event.PropagationEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What passed from platform to platform, and what was lost on the way: a matrix by source platform
 * and target platform, both in order of name. Cells without events are absent.
 *
 * @param cells the flow of each pair that has events
 */
public record PlatformFlows(ImmutableTable<String, String, Flow> cells) {
  /**
   * From one platform to one other, or the same.
   *
   * @param events how many
   * @param sent sum of their strengths
   * @param arrived what the transfer leaves of it: {@code sent · transferWeight · (1 − loss)}
   */
  public record Flow(long events, double sent, double arrived) {
    /** What was lost on the way; negative where the transfer gains. */
    public double lost() {
      return sent - arrived;
    }
  }

  /**
   * The flows of all events, whose strengths are added in the order of the events: the same bits
   * whatever order they come in.
   *
   * @throws io.echolayer.core.InvalidValueException if an event is too strong
   */
  public static PlatformFlows of(Collection<PropagationEvent> events, PropagationRules rules) {
    List<PropagationEvent> ordered = new ArrayList<>(events);
    ordered.sort(PropagationEvent.ORDER);
    Map<String, Map<String, Sum>> sums = new TreeMap<>(Utf8Order.ASCENDING);
    for (PropagationEvent event : ordered) {
      sums.computeIfAbsent(event.sourcePlatform(), platform -> new TreeMap<>(Utf8Order.ASCENDING))
          .computeIfAbsent(event.targetPlatform(), platform -> new Sum())
          .add(PropagationEvent.strength(event.strength(), rules.interaction()));
    }
    ImmutableTable.Builder<String, String, Flow> cells =
        ImmutableTable.<String, String, Flow>builder()
            .orderRowsBy(Utf8Order.ASCENDING)
            .orderColumnsBy(Utf8Order.ASCENDING);
    sums.forEach(
        (source, row) ->
            row.forEach(
                (target, sum) -> {
                  Transfer transfer = source.equals(target) ? rules.within() : rules.across();
                  cells.put(source, target, sum.flow(transfer));
                }));
    return new PlatformFlows(cells.build());
  }

  /** The flow from {@code source} to {@code target}; nothing where no event took that way. */
  public Flow flow(String source, String target) {
    Flow flow = cells.get(source, target);
    return flow == null ? new Flow(0, 0, 0) : flow;
  }

  /** What left {@code platform} for others. */
  public Flow outflow(String platform) {
    return total(cells.row(platform), platform);
  }

  /** What came to {@code platform} from others. */
  public Flow inflow(String platform) {
    return total(cells.column(platform), platform);
  }

  private static Flow total(Map<String, Flow> flows, String except) {
    long events = 0;
    double sent = 0;
    double arrived = 0;
    for (Map.Entry<String, Flow> flow : flows.entrySet()) {
      if (!flow.getKey().equals(except)) {
        events += flow.getValue().events();
        sent += flow.getValue().sent();
        arrived += flow.getValue().arrived();
      }
    }
    return new Flow(events, sent, arrived);
  }

  private static final class Sum {
    private long events;
    private double strength;

    private void add(double more) {
      events++;
      strength += more;
    }

    private Flow flow(Transfer transfer) {
      return new Flow(events, strength, strength * transfer.factor());
    }
  }
}
