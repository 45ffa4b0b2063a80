package io.echolayer.settlement.journal;

import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.internal.text.Names;

/**
 * Something was decided that moves no payout, and is kept for the record: a payout held back, an
 * approval refused, a pause.
 *
 * @param what was decided, such as {@code hold}
 * @param details about whom, and why
 */
public record Decision(String what, JsonObject details) implements JournalEvent {
  public Decision {
    Names.id("what", what);
  }
}
