package io.echolayer.propagation.cascade;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.propagation.event.Nodes;
import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.propagation.loop.PropagatedContent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many a content item had reached by when: distinct targets other than the creator.
 *
 * @param points one for each step from the creation on, to the first that is not before the end
 */
public record ReachOverTime(List<Point> points) {
  /** The most points that are given out. */
  public static final int MAX_POINTS = 10_000_000;

  public ReachOverTime {
    points = List.copyOf(points);
  }

  /**
   * What had been reached up to and including an instant.
   *
   * @param at the instant
   * @param people distinct targets other than the creator, ≥ 0
   * @param audience sum of their reach, in accounts, ≥ 0
   */
  public record Point(Instant at, long people, long audience) {
    public Point {
      Require.atLeastZero("people", people);
      Require.atLeastZero("audience", audience);
    }
  }

  /**
   * The reach of an item at its creation and after each step.
   *
   * @param events events of the item, in any order; those after the last point do not count
   * @param step at least a second
   * @param until end of the time looked at
   * @throws InvalidValueException if the step is too short, or would make more than {@value
   *     #MAX_POINTS} points
   * @throws ArithmeticException if the audience exceeds 2^63
   */
  public static ReachOverTime of(
      PropagatedContent content,
      Collection<PropagationEvent> events,
      Nodes nodes,
      Duration step,
      Instant until) {
    if (step.toSeconds() < 1) {
      throw new InvalidValueException("step", "be at least a second", step);
    }
    long span = Math.max(0, until.getEpochSecond() - content.createdAt().getEpochSecond());
    long steps = (span + step.toSeconds() - 1) / step.toSeconds();
    if (steps >= MAX_POINTS) {
      throw new InvalidValueException(
          "step", "make at most " + MAX_POINTS + " points", step, "Take a longer step.");
    }
    List<PropagationEvent> ordered = new ArrayList<>(events);
    ordered.sort(PropagationEvent.ORDER);
    List<Point> points = new ArrayList<>();
    Set<String> reached = new HashSet<>();
    long audience = 0;
    int next = 0;
    for (long i = 0; i <= steps; i++) {
      Instant at = content.createdAt().plusSeconds(i * step.toSeconds());
      for (; next < ordered.size() && !ordered.get(next).at().isAfter(at); next++) {
        String target = ordered.get(next).target();
        if (!target.equals(content.creator()) && reached.add(target)) {
          audience = Math.addExact(audience, nodes.get(target).reach());
        }
      }
      points.add(new Point(at, reached.size(), audience));
    }
    return new ReachOverTime(points);
  }
}
