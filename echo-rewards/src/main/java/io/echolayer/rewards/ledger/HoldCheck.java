package io.echolayer.rewards.ledger;

import static io.echolayer.rewards.ledger.BrokenEntryException.require;

import io.echolayer.rewards.ledger.Posting.Transfer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A hold begins once and ends at most once, with what it began with. */
final class HoldCheck {
  private final Map<String, Transfer> pending = new HashMap<>();

  void take(Posting posting) {
    if (posting.kind().isOfEpoch()) {
      return;
    }
    require("the number of its transfers", 1, posting.transfers().size());
    Transfer transfer = posting.transfers().get(0);
    require("the user who is settled with", transfer.from().name(), transfer.to().name());
    if (posting.kind() == Posting.Kind.PENDING) {
      pending.put(posting.about(), transfer);
      return;
    }
    @Nullable Transfer held = pending.remove(posting.about());
    if (held == null) {
      throw new BrokenEntryException("hold " + posting.about() + " must be pending, but is not");
    }
    require("what is taken from " + held.to(), held.units(), transfer.units());
    require("the account of what was held", held.to(), transfer.from());
  }
}
