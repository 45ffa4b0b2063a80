package io.echolayer.propagation.loop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link EchoLoop} measures, without its paths.
 *
 * @param contentId the item
 * @param events number of events
 * @param paths number of paths
 * @param pathWeight sum of the paths' weights, in path order, as amplified
 * @param resonance sum of the paths' resonances, as amplified
 * @param convergence nodes seen more than once per node visit, in [0, 1)
 * @param strength in [0, 1]
 * @param resonating whether the resonance passed the threshold
 * @param amplification factor of the paths; 1 where not resonating
 * @param viralCoefficient passings-on by others than the creator, per person reached
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
