package io.echolayer.core.ruleset;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonForm;
import io.echolayer.core.internal.json.JsonValue;
import io.echolayer.core.internal.json.RecordForm;
import io.echolayer.core.internal.settings.Schema;
import io.echolayer.core.internal.settings.Setting;
import io.echolayer.core.internal.settings.Values;
import org.jspecify.annotations.Nullable;

/** The constants of propagation weights and Echo Loops. Source: specification section 5. */
public final class PropagationRules {
  private static final Schema SCHEMA = new Schema();
  private static final Setting<HopFactors> HOP =
      SCHEMA.group("hop", HopFactors.FORM, new HopFactors(0.4, 20, 0.3, 0.3));
  private static final Setting<Transfer> ACROSS =
      SCHEMA.group("across", Transfer.FORM, new Transfer(1, 0.1));
  private static final Setting<Transfer> WITHIN =
      SCHEMA.group("within", Transfer.FORM, new Transfer(1, 0));
  private static final Setting<NodeDefaults> NODE =
      SCHEMA.group("node", NodeDefaults.FORM, new NodeDefaults(0.5, 0, 0));
  private static final Setting<InteractionStrength> INTERACTION =
      SCHEMA.group("interaction", InteractionStrength.FORM, new InteractionStrength(1, 10));
  private static final Setting<Integer> MAX_HOPS = SCHEMA.whole("maxHops", 10, Require::atLeastOne);
  private static final Setting<Compatibility> COMPATIBILITY =
      SCHEMA.group(
          "compatibility", Compatibility.FORM, new Compatibility(0.8, 0.9, 0.9, 0.7, 0.6, 0.5));
  private static final Setting<Decay> RESONANCE_DECAY =
      SCHEMA.group("resonanceDecay", Decay.FORM, Decay.DEFAULT_RESONANCE);
  private static final Setting<LoopStrength> LOOP =
      SCHEMA.group("loop", LoopStrength.FORM, new LoopStrength(0.5, 0.3, 0.2, 0.1, 0.01));
  private static final Setting<Amplification> AMPLIFICATION =
      SCHEMA.group("amplification", Amplification.FORM, new Amplification(0.3, 0.5, 1.5, 1.3));
  private static final Setting<LoopActivity> ACTIVITY =
      SCHEMA.group("activity", LoopActivity.FORM, new LoopActivity(168, 0.1));
  private static final Setting<Double> NETWORK_INFLUENCE =
      SCHEMA.number("networkInfluence", 0.1, Require::atLeastZero);

  static final JsonForm<PropagationRules> FORM =
      SCHEMA.form(PropagationRules::new, settings -> settings.values);

  /** The constants of {@code echolayer/1}. */
  public static final PropagationRules DEFAULT = new PropagationRules(SCHEMA.defaults());

  private final Values values;

  private PropagationRules(Values values) {
    this.values = values;
  }

  /** What makes a hop's weight. */
  public HopFactors hop() {
    return values.get(HOP);
  }

  /** Transfer from one platform to another. */
  public Transfer across() {
    return values.get(ACROSS);
  }

  /** Transfer within a platform. */
  public Transfer within() {
    return values.get(WITHIN);
  }

  /** What is assumed of nodes without a profile. */
  public NodeDefaults node() {
    return values.get(NODE);
  }

  /** Strength of interactions. */
  public InteractionStrength interaction() {
    return values.get(INTERACTION);
  }

  /** Hops of a path before the next event starts a new one, ≥ 1. */
  public int maxHops() {
    return values.get(MAX_HOPS);
  }

  /** Compatibility of a hop's ends. */
  public Compatibility compatibility() {
    return values.get(COMPATIBILITY);
  }

  /** Decay of a hop's part in its path's resonance. */
  public Decay resonanceDecay() {
    return values.get(RESONANCE_DECAY);
  }

  /** What makes a loop's strength. */
  public LoopStrength loop() {
    return values.get(LOOP);
  }

  /** How resonating loops are amplified. */
  public Amplification amplification() {
    return values.get(AMPLIFICATION);
  }

  /** When a loop is active. */
  public LoopActivity activity() {
    return values.get(ACTIVITY);
  }

  /** Factor of the network influence, finite, ≥ 0. */
  public double networkInfluence() {
    return values.get(NETWORK_INFLUENCE);
  }

  /** The same with another weight of hops. */
  public PropagationRules withHop(HopFactors weight) {
    return new PropagationRules(values.with(HOP, weight));
  }

  /** The same with another transfer between platforms. */
  public PropagationRules withAcross(Transfer transfer) {
    return new PropagationRules(values.with(ACROSS, transfer));
  }

  /** The same with another transfer within a platform. */
  public PropagationRules withWithin(Transfer transfer) {
    return new PropagationRules(values.with(WITHIN, transfer));
  }

  /** The same with other assumptions about nodes without a profile. */
  public PropagationRules withNode(NodeDefaults defaults) {
    return new PropagationRules(values.with(NODE, defaults));
  }

  /** The same with another strength of interactions. */
  public PropagationRules withInteraction(InteractionStrength strength) {
    return new PropagationRules(values.with(INTERACTION, strength));
  }

  /** The same with another limit of hops, ≥ 1. */
  public PropagationRules withMaxHops(int hops) {
    return new PropagationRules(values.with(MAX_HOPS, hops));
  }

  /** The same with another compatibility. */
  public PropagationRules withCompatibility(Compatibility table) {
    return new PropagationRules(values.with(COMPATIBILITY, table));
  }

  /** The same with another decay of resonance. */
  public PropagationRules withResonanceDecay(Decay decay) {
    return new PropagationRules(values.with(RESONANCE_DECAY, decay));
  }

  /** The same with another strength of loops. */
  public PropagationRules withLoop(LoopStrength strength) {
    return new PropagationRules(values.with(LOOP, strength));
  }

  /** The same with another amplification. */
  public PropagationRules withAmplification(Amplification amplification) {
    return new PropagationRules(values.with(AMPLIFICATION, amplification));
  }

  /** The same with other conditions of activity. */
  public PropagationRules withActivity(LoopActivity activity) {
    return new PropagationRules(values.with(ACTIVITY, activity));
  }

  /** The same with another factor of the network influence, finite, ≥ 0. */
  public PropagationRules withNetworkInfluence(double factor) {
    return new PropagationRules(values.with(NETWORK_INFLUENCE, factor));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PropagationRules that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** The settings as JSON. */
  @Override
  public String toString() {
    return values.toString();
  }

  /** Shares in a hop's weight; {@code reachScale} divides the logarithm of the source's reach. */
  public record HopFactors(
      double influence, double reachScale, double sourceEngagement, double targetEngagement) {

    static final JsonForm<HopFactors> FORM =
        RecordForm.<HopFactors>builder()
            .number("influence", HopFactors::influence)
            .number("reachScale", HopFactors::reachScale)
            .number("sourceEngagement", HopFactors::sourceEngagement)
            .number("targetEngagement", HopFactors::targetEngagement)
            .readBy(in -> new HopFactors(in.number(), in.number(), in.number(), in.number()));

    public HopFactors {
      Require.atLeastZero("influence", influence);
      Require.positive("reachScale", reachScale);
      Require.atLeastZero("sourceEngagement", sourceEngagement);
      Require.atLeastZero("targetEngagement", targetEngagement);
    }
  }

  /** Transfer between platforms: a weight ≥ 0 and a loss in [0, 1]. */
  public record Transfer(double weight, double loss) {

    static final JsonForm<Transfer> FORM =
        RecordForm.<Transfer>builder()
            .number("weight", Transfer::weight)
            .number("loss", Transfer::loss)
            .readBy(in -> new Transfer(in.number(), in.number()));

    public Transfer {
      Require.atLeastZero("weight", weight);
      Require.fraction("loss", loss);
    }

    /** {@code weight · (1 − loss)}. */
    public double factor() {
      return weight * (1 - loss);
    }
  }

  /** What is assumed of a node without a profile, or whose profile lacks a field. */
  public record NodeDefaults(double influence, long reach, double engagementRate) {

    static final JsonForm<NodeDefaults> FORM =
        RecordForm.<NodeDefaults>builder()
            .number("influence", NodeDefaults::influence)
            .member("reach", JsonValue.COUNT, NodeDefaults::reach)
            .number("engagementRate", NodeDefaults::engagementRate)
            .readBy(in -> new NodeDefaults(in.number(), in.next(Long.class), in.number()));

    public NodeDefaults {
      Require.fraction("influence", influence);
      Require.atLeastZero("reach", reach);
      Require.fraction("engagementRate", engagementRate);
    }
  }

  /** Strength of an interaction where none is given, and the most that is accepted. */
  public record InteractionStrength(double byDefault, double max) {

    static final JsonForm<InteractionStrength> FORM =
        RecordForm.<InteractionStrength>builder()
            .number("byDefault", InteractionStrength::byDefault)
            .number("max", InteractionStrength::max)
            .readBy(in -> new InteractionStrength(in.number(), in.number()));

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

    static final JsonForm<Compatibility> FORM =
        RecordForm.<Compatibility>builder()
            .number("userToUser", Compatibility::userToUser)
            .number("userToContent", Compatibility::userToContent)
            .number("contentToUser", Compatibility::contentToUser)
            .number("contentToPlatform", Compatibility::contentToPlatform)
            .number("platformToUser", Compatibility::platformToUser)
            .number("otherwise", Compatibility::otherwise)
            .readBy(
                in ->
                    new Compatibility(
                        in.number(),
                        in.number(),
                        in.number(),
                        in.number(),
                        in.number(),
                        in.number()));

    public Compatibility {
      Require.fraction("userToUser", userToUser);
      Require.fraction("userToContent", userToContent);
      Require.fraction("contentToUser", contentToUser);
      Require.fraction("contentToPlatform", contentToPlatform);
      Require.fraction("platformToUser", platformToUser);
      Require.fraction("otherwise", otherwise);
    }
  }

  /**
   * Shares of resonance, convergence and youth in a loop's strength; youth is {@code max(ageFloor,
   * 1 / (1 + ageRate · hours))}.
   */
  public record LoopStrength(
      double resonance, double convergence, double age, double ageFloor, double ageRate) {

    static final JsonForm<LoopStrength> FORM =
        RecordForm.<LoopStrength>builder()
            .number("resonance", LoopStrength::resonance)
            .number("convergence", LoopStrength::convergence)
            .number("age", LoopStrength::age)
            .number("ageFloor", LoopStrength::ageFloor)
            .number("ageRate", LoopStrength::ageRate)
            .readBy(
                in ->
                    new LoopStrength(
                        in.number(), in.number(), in.number(), in.number(), in.number()));

    public LoopStrength {
      Require.atLeastZero("resonance", resonance);
      Require.atLeastZero("convergence", convergence);
      Require.atLeastZero("age", age);
      Require.fraction("ageFloor", ageFloor);
      Require.atLeastZero("ageRate", ageRate);
    }
  }

  /**
   * A loop above {@code threshold} resonates and is amplified by {@code min(maxPath, 1 + (R −
   * threshold) · gain)}, its total by at most {@code maxTotal}.
   */
  public record Amplification(double threshold, double gain, double maxPath, double maxTotal) {

    static final JsonForm<Amplification> FORM =
        RecordForm.<Amplification>builder()
            .number("threshold", Amplification::threshold)
            .number("gain", Amplification::gain)
            .number("maxPath", Amplification::maxPath)
            .number("maxTotal", Amplification::maxTotal)
            .readBy(in -> new Amplification(in.number(), in.number(), in.number(), in.number()));

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
  public record LoopActivity(double maxAgeHours, double minStrength) {

    static final JsonForm<LoopActivity> FORM =
        RecordForm.<LoopActivity>builder()
            .number("maxAgeHours", LoopActivity::maxAgeHours)
            .number("minStrength", LoopActivity::minStrength)
            .readBy(in -> new LoopActivity(in.number(), in.number()));

    public LoopActivity {
      Require.atLeastZero("maxAgeHours", maxAgeHours);
      Require.atLeastZero("minStrength", minStrength);
    }
  }
}
