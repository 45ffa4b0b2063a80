package io.echolayer.settlement.run;

import io.echolayer.settlement.journal.Journal;
import io.echolayer.settlement.journal.JournalEvent.EpochTaken;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes up epochs, each once. */
record EpochIntake(Journal journal) {
  boolean take(EpochDues dues, Instant now) {
    EpochTaken epoch = dues.epoch();
    @Nullable EpochTaken there = journal.state().overlapping(epoch.interval());
    if (epoch.equals(there)) {
      return false;
    }
    if (there != null) {
      throw new IllegalStateException(refusal(epoch, there));
    }
    journal.enter(now, dues.events());
    return true;
  }

  private static String refusal(EpochTaken epoch, EpochTaken there) {
    String what = "Epoch " + epoch.id() + " must be settled ";
    if (!epoch.interval().equals(there.interval())) {
      return what
          + "once, but its interval overlaps that of "
          + there.id()
          + ", which was taken up\nNothing was sent.";
    }
    boolean otherRules = !epoch.ruleset().equals(there.ruleset());
    return what
        + (otherRules ? "under the ruleset" : "from the manifest")
        + " that it was taken up with ("
        + (otherRules ? there.ruleset() : there.manifest())
        + "), but was with "
        + (otherRules ? epoch.ruleset() : epoch.manifest())
        + "\nNothing was sent. What was paid under the first stands.";
  }
}
