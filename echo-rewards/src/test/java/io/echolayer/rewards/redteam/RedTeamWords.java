package io.echolayer.rewards.redteam;

/** The prose of the page. */
final class RedTeamWords {
  static final String INTRODUCTION =
      """
      Attackers against the guards of [echolayer/1-guarded](../reference/ruleset-echolayer-1-guarded.md), measured. A test measures this page
      anew and fails where it differs; `RedTeamPage` writes it. Amounts are tokens.

      - *Worlds.* Two seeded towns of 120 users with 15 items a day, five days of history and five epochs; and 27 of CasFlow's 30 real
        cascades, with the attacker planted. Honest accounts are 60 days old. So is the attacker's main account, to which a few honest
        users pass items on. Where it says so, one honest user in eight is pre-trusted (in the cascades: the roots, and one in four).
      - *Attackers* act in every epoch, from one place in the code: `Attack`. Their other accounts are new, unless it says that they were
        made in advance, and have the best profile of all.
      """;
  static final String SPLITS =
      """
      Each of k accounts does what one would have done, and all pass items on to each other to gather trust. The table shows what they earn
      together, over what one account earns that does it alone. The pool is ample, so that scarcity hides nothing.

      **The claim: at most 1.05**, where the accounts are new, and where pre-trusted users are named and honest users pass on to one of the
      attacker's accounts, old or new. It is tested for every row of these two kinds. The other rows show where it ends.
      """;
  static final String KEPT =
      """
      What honest users still get with attackers, of a pool that just pays them in full without. **The claim: at least 95 %** under both
      guarded rulesets, in every attack. *At peace* is what they earn of an ample pool without attackers; it shows what guards cost honest
      users. More than 100 % means that attackers' events raised the indices of honest items.
      """;
  static final String PROFITS =
      """
      What the attack adds to what the main account earns by doing nothing, of an ample pool; for the claim that starves the rest, of a pool
      that just pays honest users. First without guards, then with each guard alone, then with all.
      """;
  static final String FAILURES =
      """
      - **Age is not identity.** Without pre-trusted users, accounts made in advance and left to age are as good as honest ones: k of them
        earn about k times as much, or more, since they also promote each other. No guard of specification section 11 changes that, and no
        guard can that looks at accounts one by one. Name pre-trusted users.
      - **Two friends in the network are enough.** Trust that flows from pre-trusted users stops at accounts to which fewer than `vouchers`
        trusted users pass on. An attacker who gets honest users to pass on to that many of his accounts can bring in any number. Each then
        has little trust, but trust gathers in their ring, up to 1 / (1 − damping) times, and a single account could not have promoted its
        own items at all: the gains stand above. More vouchers, or a lower damping, make it dearer, for honest users too.
      - **Guards cost honest users.** With pre-trusted users, whoever is far from them earns little. In sparse cascades, where most people
        hear of an item from one other person, most earn nothing. Choose many pre-trusted users, or 1 voucher and a lower damping.
      - **Some guards do nothing alone here.** The ramp of the boost is against a cliff at which none of these attacks stands. What is left
        at the day's end pays people who wait, and no attacker loses by that.
      - **A big claim still takes its part**: half of what claims may take of the reserve, every day, for as long as it lasts.

      ## Options that close gaps

      These options were added because of what is measured here. All are off in `echolayer/1`:

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
