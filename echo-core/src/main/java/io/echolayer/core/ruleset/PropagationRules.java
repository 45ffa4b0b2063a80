package io.echolayer.core.ruleset;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonForm;
import io.echolayer.core.internal.settings.Schema;
import io.echolayer.core.internal.settings.Setting;
import io.echolayer.core.internal.settings.Values;
import org.jspecify.annotations.Nullable;

/** The constants of propagation weights and Echo Loops. Source: specification section 5. */
public final class PropagationRules {
  private static final Schema SCHEMA = new Schema();
  private static final Setting<HopFactors> HOP =
      SCHEMA.group("hop", HopFactors.FORM, new HopFactors(0.4, 20, 0.3, 0.3));
  private static final Setting<PlatformTransfer> ACROSS =
      SCHEMA.group("across", PlatformTransfer.FORM, new PlatformTransfer(1, 0.1));
  private static final Setting<PlatformTransfer> WITHIN =
      SCHEMA.group("within", PlatformTransfer.FORM, new PlatformTransfer(1, 0));
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

  /** PlatformTransfer from one platform to another. */
  public PlatformTransfer across() {
    return values.get(ACROSS);
  }

  /** PlatformTransfer within a platform. */
  public PlatformTransfer within() {
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
  public PropagationRules withAcross(PlatformTransfer transfer) {
    return new PropagationRules(values.with(ACROSS, transfer));
  }

  /** The same with another transfer within a platform. */
  public PropagationRules withWithin(PlatformTransfer transfer) {
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
}
