package io.echolayer.rewards.snapshot;

import io.echolayer.core.ruleset.CountingGuards;
import io.echolayer.core.ruleset.Guards;
import io.echolayer.core.ruleset.TrustGuard;
import io.echolayer.core.ruleset.TrustScope;
import io.echolayer.propagation.internal.authenticity.AccountAge;
import io.echolayer.propagation.internal.authenticity.AuthenticityPolicy;
import io.echolayer.propagation.internal.authenticity.CountedEvent;
import io.echolayer.propagation.internal.authenticity.DailyCap;
import io.echolayer.propagation.internal.authenticity.NetworkTrust;
import io.echolayer.propagation.internal.authenticity.RingAttenuation;
import io.echolayer.propagation.internal.authenticity.Trust;
import io.echolayer.propagation.internal.authenticity.TrustCounting;
import io.echolayer.propagation.internal.authenticity.WithoutSelfEdges;
import io.echolayer.rewards.event.EchoEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Applies a ruleset's counting guards to a log, and tells whom it trusts. */
final class Authenticity {
  private final Guards guards;

  Authenticity(Guards guards) {
    this.guards = guards;
  }

  /**
   * Leaves in the histories what counts.
   *
   * @return the trust of users; of everybody where no guard asks for it
   */
  Trust apply(LogReading log, Instant asOf) {
    List<AuthenticityPolicy> patterns = patterns();
    for (ItemHistory item : log.items().values()) {
      patterns.forEach(item::count);
    }
    if (!asksForTrust()) {
      return Trust.EVERYBODY;
    }
    Trust trust = trust(log, asOf);
    if (guards.counting().byTrust()) {
      AuthenticityPolicy byTrust = new TrustCounting(trust, guards.trust().byTarget());
      for (ItemHistory item : log.items().values()) {
        item.count(byTrust);
        item.discoveredBy(user -> trust.of(user) > 0);
      }
    }
    return trust;
  }

  private boolean asksForTrust() {
    TrustGuard rules = guards.trust();
    return rules.scope() != TrustScope.NONE || rules.byTarget() || guards.counting().byTrust();
  }

  private List<AuthenticityPolicy> patterns() {
    CountingGuards counting = guards.counting();
    List<AuthenticityPolicy> policies = new ArrayList<>();
    if (counting.dropSelfEdges()) {
      policies.add(new WithoutSelfEdges());
    }
    if (counting.perPairAndDay() != Guards.UNLIMITED) {
      policies.add(new DailyCap(counting.perPairAndDay()));
    }
    if (counting.ringShare() != 1) {
      policies.add(new RingAttenuation(counting.ringShare()));
    }
    return policies;
  }

  private Trust trust(LogReading log, Instant asOf) {
    TrustGuard rules = guards.trust();
    if (rules.preTrusted().isEmpty()) {
      return new AccountAge(firstHeardOf(log), asOf, rules.quarantineDays(), rules.fullDays());
    }
    List<CountedEvent> events = new ArrayList<>();
    log.items().values().forEach(item -> events.addAll(item.counted()));
    return NetworkTrust.of(events, rules.preTrusted(), rules.damping(), rules.vouchers());
  }

  /** By the time of recording: {@code at} may be dated back. */
  private static Map<String, Instant> firstHeardOf(LogReading log) {
    Map<String, Instant> first = new HashMap<>();
    for (EchoEvent event : log.events()) {
      for (String user : event.users()) {
        first.merge(user, event.recorded(), (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    return first;
  }
}
