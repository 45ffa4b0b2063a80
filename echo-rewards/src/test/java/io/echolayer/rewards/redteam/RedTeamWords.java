package io.echolayer.rewards.redteam;

/** The prose of the page. */
final class RedTeamWords {
  static final String INTRODUCTION =
      """
      Attackers against the guards of [echolayer/1-guarded](../reference/ruleset-echolayer-1-guarded.md), measured. A test measures this page anew and
      fails where it differs; `RedTeamPage` writes it. Amounts are tokens.

      - *Worlds.* Two seeded towns of 120 users with 15 items a day, five days of history and five epochs; and 27 of CasFlow's 30 real
        cascades, with the attacker planted. Honest accounts are 60 days old, and so is the attacker's main account, which a few honest
        users pass items on to. One honest user in eight (in the cascades: the roots, and one in four) is pre-trusted where it says so.
      - *Attackers* act in every epoch, from one place in the code: `Attack`. Their other accounts are new, unless it says that they were
        made in advance, and have the best profile of all.
      """;
  static final String SPLITS =
      """
      Each of k accounts does what one would have done, and all pass items on to each other, to gather trust. What they earn together, over
      what one account earns that does it alone; the pool is ample, so that nothing is hidden by scarcity.

      **The claim: at most 1.05**, where the accounts are new, and where pre-trusted users are named and honest users pass on to one of the
      attacker's accounts, old or new. It is tested for every row of these two kinds. The other rows say where it ends.
      """;
  static final String KEPT =
      """
      Of a pool that just pays honest users in full without attackers, what they still get with them. **The claim: at least 95 %** under
      both guarded rulesets, in every attack. *At peace* is what they earn without attackers of an ample pool: what guards cost honest
      users, too. More than 100 % means that attackers' events raised the indices of honest items.
      """;
  static final String PROFITS =
      """
      What the attack adds to what the main account earns by doing nothing, of an ample pool; for the claim that starves the rest, of a pool
      that just pays honest users. First without guards, then with each guard alone, then with all.
      """;
  static final String FAILURES =
      """
      - **Age is not identity.** Without pre-trusted users, accounts made in advance and left to age are as good as honest ones: k of them
        earn about k times as much, or more, since they also promote each other. No guard of specification section 11 changes that, and none
        can that looks at accounts one by one. Name pre-trusted users.
      - **Two friends in the network are enough.** Trust that flows from pre-trusted users stops at accounts that fewer than `vouchers`
        trusted users pass on to. An attacker who gets honest users to pass on to that many of his accounts can bring in any number. Each
        then has little trust, but trust gathers in their ring, up to 1 / (1 − damping) times, and a single account could not have promoted
        its own items at all: the gains stand above. More vouchers, or a lower damping, make it dearer, for honest users too.
      - **Guards cost honest users.** With pre-trusted users, whoever is far from them earns little; in sparse cascades, where most people
        hear of an item from one other, most earn nothing. Choose many pre-trusted users, or 1 voucher and a lower damping.
      - **Some guards do nothing alone here.** The ramp of the boost is against a cliff that none of these attacks stands at; what is left
        at the day's end pays people who wait, which no attacker loses by.
      - **A big claim still takes its part**: half of what claims may take of the reserve, every day, for as long as it lasts.

      ## What goes beyond section 11

      Its guards alone leave gaps, which the options of `echolayer/1-guarded` close, all off in `echolayer/1`:

      | gap | option |
      |---|---|
      | trust multiplied sharing and discovering only, so that new accounts earned as creators and by milestones | `trust.scope` `every-reward` |
      | targets are as cheap to make as sources | `trust.byTarget` |
      | one trusted account could vouch for any number | `trust.vouchers` 2 |
      | a new account had some trust from its first hour | `trust.quarantineDays` 7 |
      | a ring raised the index of its own items | `counting.ringShare`, `counting.byTrust` |
      | one user's several claims took an instalment each, and of the reserve all that claims may take | `pools.instalmentShare` is per user and day, and of what claims may take |
      | an event dated back displaced one that had been paid | limits are taken in the order of recording |
      """;

  private RedTeamWords() {}
}
