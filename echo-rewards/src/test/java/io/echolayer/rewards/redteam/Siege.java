package io.echolayer.rewards.redteam;

import io.echolayer.core.ruleset.Ruleset;

/** A world under one defence, and what it is like without attackers. */
final class Siege {
  private final World world;
  private final Ruleset ruleset;
  private final Campaign atPeace;
  private final Campaign scarce;

  Siege(World world, Defence defence) {
    this.world = world;
    this.ruleset = defence.ruleset();
    this.atPeace = Campaign.run(world, ruleset, Campaign.AMPLE, null, Attacker.ONE);
    this.scarce = Campaign.run(world, ruleset, atPeace.need(), null, Attacker.ONE);
  }

  /** Tokens that honest users earn without attackers, of an ample pool. */
  double honestAtPeace() {
    return atPeace.honest();
  }

  /**
   * Tokens that the attack adds to what the main account earns by doing nothing. The pool is ample
   * but for the claim that starves the rest, which is about scarcity.
   */
  double profit(Attack attack) {
    boolean isScarce = attack == Attack.STARVING;
    long pool = isScarce ? atPeace.need() : Campaign.AMPLE;
    return Campaign.run(world, ruleset, pool, attack, new Attacker(attack.accounts(), 1, false))
            .attacker()
        - (isScarce ? scarce : atPeace).attacker();
  }

  /** What honest users keep of a pool that just pays them without attackers, as a share. */
  double kept(Attack attack) {
    Attacker attacker = new Attacker(attack.accounts(), 1, false);
    return Campaign.run(world, ruleset, atPeace.need(), attack, attacker).honest()
        / scarce.honest();
  }

  /** What {@code attacker}'s accounts earn together of an ample pool. */
  double earned(Attack attack, Attacker attacker) {
    return Campaign.run(world, ruleset, Campaign.AMPLE, attack, attacker).attacker();
  }
}
