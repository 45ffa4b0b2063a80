package io.echolayer.propagation.cascade;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.core.ruleset.InteractionStrength;
import io.echolayer.core.ruleset.PlatformTransfer;
import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.propagation.event.PropagationEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What passed from platform to platform, and what was lost on the way.
 *
 * @param flows the flow of each route that has events, in order of the routes; cannot be changed
 */
public record PlatformFlows(SortedMap<Route, Flow> flows) {
  private static final Flow NOTHING = new Flow(0, 0, 0);

  public PlatformFlows {
    flows = Collections.unmodifiableSortedMap(new TreeMap<>(flows));
  }

  /**
   * From one platform to one other, or the same; ordered by the UTF-8 bytes of source and target.
   *
   * @param source a lower-case token such as {@code youtube}
   * @param target a lower-case token such as {@code youtube}
   */
  public record Route(String source, String target) implements Comparable<Route> {
    public Route {
      Names.platform("source", source);
      Names.platform("target", target);
    }

    /** Whether it stays on one platform. */
    public boolean isWithin() {
      return source.equals(target);
    }

    @Override
    public int compareTo(Route other) {
      int bySource = Utf8Order.compare(source, other.source);
      return bySource != 0 ? bySource : Utf8Order.compare(target, other.target);
    }
  }

  /**
   * What took a route.
   *
   * @param events how many, ≥ 0
   * @param sent sum of their strengths, ≥ 0
   * @param arrived what the transfer leaves of it: {@code sent · transferWeight · (1 − loss)}, ≥ 0
   */
  public record Flow(long events, double sent, double arrived) {
    public Flow {
      Require.atLeastZero("events", events);
      Require.notNegative("sent", sent);
      Require.notNegative("arrived", arrived);
    }

    /** What was lost on the way; negative where the transfer gains. */
    public double lost() {
      return sent - arrived;
    }

    private Flow plus(Flow other) {
      return new Flow(events + other.events, sent + other.sent, arrived + other.arrived);
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
    InteractionStrength interaction = rules.interaction();
    Map<Route, Sum> sums = new TreeMap<>();
    for (PropagationEvent event : ordered) {
      sums.computeIfAbsent(
              new Route(event.sourcePlatform(), event.targetPlatform()), route -> new Sum())
          .add(PropagationEvent.checkedStrength(event.strength(), interaction));
    }
    SortedMap<Route, Flow> flows = new TreeMap<>();
    sums.forEach(
        (route, sum) ->
            flows.put(route, sum.flow(route.isWithin() ? rules.within() : rules.across())));
    return new PlatformFlows(flows);
  }

  /** The flow from {@code source} to {@code target}; nothing where no event took that way. */
  public Flow flow(String source, String target) {
    return flows.getOrDefault(new Route(source, target), NOTHING);
  }

  /** What left {@code platform} for others. */
  public Flow outflow(String platform) {
    return total(route -> !route.isWithin() && route.source().equals(platform));
  }

  /** What came to {@code platform} from others. */
  public Flow inflow(String platform) {
    return total(route -> !route.isWithin() && route.target().equals(platform));
  }

  private Flow total(Predicate<Route> which) {
    Flow total = NOTHING;
    for (Map.Entry<Route, Flow> flow : flows.entrySet()) {
      if (which.test(flow.getKey())) {
        total = total.plus(flow.getValue());
      }
    }
    return total;
  }

  private static final class Sum {
    private long events;
    private double strength;

    private void add(double more) {
      events++;
      strength += more;
    }

    private Flow flow(PlatformTransfer transfer) {
      return new Flow(events, strength, strength * transfer.factor());
    }
  }
}
