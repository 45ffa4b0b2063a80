package io.echolayer.core.ruleset;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;

/**
 * The constants of propagation weights and Echo Loops (specification section 5).
 *
 * @param maxHops hops of a path before the next event starts a new one, ≥ 1
 * @param resonanceDecay decay of a hop's share in its path's resonance
 * @param networkInfluence factor of the network influence, ≥ 0
 */
public record PropagationRules(
    HopWeight hop,
    Transfer across,
    Transfer within,
    NodeDefaults node,
    InteractionStrength interaction,
    int maxHops,
    Compatibility compatibility,
    Decay resonanceDecay,
    LoopStrength loop,
    Amplification amplification,
    Activity activity,
    double networkInfluence) {
  /** The constants of {@code echolayer/1}. */
  public static final PropagationRules DEFAULT =
      new PropagationRules(
          new HopWeight(0.4, 20, 0.3, 0.3),
          new Transfer(1, 0.1),
          new Transfer(1, 0),
          new NodeDefaults(0.5, 0, 0),
          new InteractionStrength(1, 10),
          10,
          new Compatibility(0.8, 0.9, 0.9, 0.7, 0.6, 0.5),
          Decay.DEFAULT_RESONANCE,
          new LoopStrength(0.5, 0.3, 0.2, 0.1, 0.01),
          new Amplification(0.3, 0.5, 1.5, 1.3),
          new Activity(168, 0.1),
          0.1);

  public PropagationRules {
    if (maxHops < 1) {
      throw new InvalidValueException("maxHops", "be at least 1", maxHops);
    }
    Require.atLeastZero("networkInfluence", networkInfluence);
  }

  /** Shares in a hop's weight; {@code reachScale} divides the logarithm of the source's reach. */
  public record HopWeight(
      double influence, double reachScale, double sourceEngagement, double targetEngagement) {
    public HopWeight {
      Require.atLeastZero("influence", influence);
      Require.positive("reachScale", reachScale);
      Require.atLeastZero("sourceEngagement", sourceEngagement);
      Require.atLeastZero("targetEngagement", targetEngagement);
    }
  }

  /** Transfer between platforms: a weight ≥ 0 and a loss in [0, 1]. */
  public record Transfer(double weight, double loss) {
    public Transfer {
      Require.atLeastZero("weight", weight);
      Require.share("loss", loss);
    }

    /** {@code weight · (1 − loss)}. */
    public double factor() {
      return weight * (1 - loss);
    }
  }

  /** What is assumed of a node without a profile, or whose profile lacks a field. */
  public record NodeDefaults(double influence, long reach, double engagementRate) {
    public NodeDefaults {
      Require.share("influence", influence);
      Require.atLeastZero("reach", reach);
      Require.share("engagementRate", engagementRate);
    }
  }

  /** Strength of an interaction where none is given, and the most that is accepted. */
  public record InteractionStrength(double byDefault, double max) {
    public InteractionStrength {
      Require.atLeastZero("max", max);
      if (!(byDefault >= 0 && byDefault <= max)) {
        throw new InvalidValueException("byDefault", "lie in 0 to max (" + max + ")", byDefault);
      }
    }
  }

  /** Compatibility of the types of a hop's ends, each in [0, 1]. */
  public record Compatibility(
      double userToUser,
      double userToContent,
      double contentToUser,
      double contentToPlatform,
      double platformToUser,
      double otherwise) {
    public Compatibility {
      Require.share("userToUser", userToUser);
      Require.share("userToContent", userToContent);
      Require.share("contentToUser", contentToUser);
      Require.share("contentToPlatform", contentToPlatform);
      Require.share("platformToUser", platformToUser);
      Require.share("otherwise", otherwise);
    }
  }

  /**
   * Shares of resonance, convergence and youth in a loop's strength; youth is {@code max(ageFloor,
   * 1 / (1 + ageRate · hours))}.
   */
  public record LoopStrength(
      double resonance, double convergence, double age, double ageFloor, double ageRate) {
    public LoopStrength {
      Require.atLeastZero("resonance", resonance);
      Require.atLeastZero("convergence", convergence);
      Require.atLeastZero("age", age);
      Require.share("ageFloor", ageFloor);
      Require.atLeastZero("ageRate", ageRate);
    }
  }

  /**
   * A loop above {@code threshold} resonates and is amplified by {@code min(maxPath, 1 + (R −
   * threshold) · gain)}, its total by at most {@code maxTotal}.
   */
  public record Amplification(double threshold, double gain, double maxPath, double maxTotal) {
    public Amplification {
      Require.atLeastZero("threshold", threshold);
      Require.atLeastZero("gain", gain);
      Require.atLeast("maxPath", 1, maxPath);
      Require.atLeast("maxTotal", 1, maxTotal);
    }
  }

  /**
   * A loop is active while its last event is at most {@code maxAgeHours} old and its strength above
   * {@code minStrength}.
   */
  public record Activity(double maxAgeHours, double minStrength) {
    public Activity {
      Require.atLeastZero("maxAgeHours", maxAgeHours);
      Require.atLeastZero("minStrength", minStrength);
    }
  }
}
