package io.echolayer.propagation.loop;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link EchoLoop} measures, without its paths.
 *
 * @param contentId the item
 * @param events number of events, ≥ 0
 * @param paths number of paths, ≥ 0
 * @param pathWeight sum of the paths' weights, in path order, as amplified, ≥ 0
 * @param resonance sum of the paths' resonances, as amplified, ≥ 0
 * @param convergence nodes seen more than once per node visit, in [0, 1)
 * @param strength in [0, 1]
 * @param resonating whether the resonance passed the threshold
 * @param amplification factor of the paths, ≥ 1; 1 where not resonating
 * @param viralCoefficient passings-on by others than the creator, per person reached, ≥ 0
 * @param lastEventAt instant of the last event; null without events
 * @param active whether the loop is still alive
 */
public record LoopMeasures(
    String contentId,
    int events,
    int paths,
    double pathWeight,
    double resonance,
    double convergence,
    double strength,
    boolean resonating,
    double amplification,
    double viralCoefficient,
    @Nullable Instant lastEventAt,
    boolean active) {
  public LoopMeasures {
    Require.atLeastZero("events", events);
    Require.atLeastZero("paths", paths);
    Require.notNegative("pathWeight", pathWeight);
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
  }

  /** The measures of {@code loop}. */
  public static LoopMeasures of(EchoLoop loop) {
    return new LoopMeasures(
        loop.contentId(),
        loop.events(),
        loop.paths().size(),
        loop.pathWeight(),
        loop.resonance(),
        loop.convergence(),
        loop.strength(),
        loop.resonating(),
        loop.amplification(),
        loop.viralCoefficient(),
        loop.lastEventAt(),
        loop.active());
  }
}
