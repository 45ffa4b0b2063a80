package io.echolayer.propagation.loop;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Echo Loop of one content item as of an instant.
 *
 * @param contentId the item
 * @param events number of events, ≥ 0
 * @param paths paths in order of creation, as amplified
 * @param resonance sum of the paths' resonances, as amplified, ≥ 0
 * @param convergence nodes seen more than once per node visit, in [0, 1)
 * @param strength in [0, 1]
 * @param resonating whether the resonance passed the threshold
 * @param amplification factor that weights and resonances of paths were multiplied by, ≥ 1; 1 where
 *     not resonating
 * @param viralCoefficient passings-on by others than the creator, per person reached, ≥ 0
 * @param lastEventAt instant of the last event; null without events
 * @param active whether the loop is still alive
 */
public record EchoLoop(
    String contentId,
    int events,
    List<PropagationPath> paths,
    double resonance,
    double convergence,
    double strength,
    boolean resonating,
    double amplification,
    double viralCoefficient,
    @Nullable Instant lastEventAt,
    boolean active) {
  public EchoLoop {
    Require.atLeastZero("events", events);
    Require.notNegative("resonance", resonance);
    Require.belowOne("convergence", convergence);
    Require.fraction("strength", strength);
    Require.atLeast("amplification", 1, amplification);
    Require.notNegative("viralCoefficient", viralCoefficient);
    if ((lastEventAt == null) != (events == 0)) {
      throw new InvalidValueException(
          "lastEventAt",
          "be given exactly where there are events (" + events + ")",
          String.valueOf(lastEventAt));
    }
    paths = List.copyOf(paths);
  }

  /** Sum of the paths' weights, in path order, as amplified. */
  public double pathWeight() {
    double sum = 0;
    for (PropagationPath path : paths) {
      sum += path.weight();
    }
    return sum;
  }
}
