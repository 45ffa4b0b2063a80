package io.echolayer.rewards.ledger;

import com.google.common.collect.Sets;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.rewards.internal.UnitsText;
import io.echolayer.rewards.ledger.Posting.Transfer;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Postings as JSON. Units are texts, since JSON readers round whole numbers beyond 2^53. */
final class PostingJson {
  private static final Set<String> MEMBERS =
      Set.of("kind", "from", "to", "ruleset", "about", "transfers", "details");
  private static final Set<String> NUMBERED = Sets.union(MEMBERS, Set.of("number")).immutableCopy();
  private static final Set<String> TRANSFER_MEMBERS = Set.of("from", "to", "units");

  private PostingJson() {}

  static JsonObject.Builder write(Posting posting) {
    List<JsonObject> transfers = new ArrayList<>(posting.transfers().size());
    for (Transfer transfer : posting.transfers()) {
      transfers.add(
          JsonObject.builder()
              .put("from", transfer.from().id())
              .put("to", transfer.to().id())
              .put("units", Long.toString(transfer.units()))
              .build());
    }
    JsonObject.Builder out =
        JsonObject.builder()
            .put("kind", posting.kind().id())
            .put("about", posting.about())
            .put("transfers", transfers)
            .put("details", posting.kind().format().write(posting.details()));
    if (posting.interval() != null) {
      out.put("from", posting.interval().from()).put("to", posting.interval().to());
    }
    if (posting.ruleset() != null) {
      out.put("ruleset", posting.ruleset());
    }
    return out;
  }

  static Posting read(JsonObject json) {
    return readMembers(json.allowOnly(MEMBERS));
  }

  /** The posting of an entry, which has a number beside it. */
  static Posting readNumbered(JsonObject json) {
    return readMembers(json.allowOnly(NUMBERED));
  }

  private static Posting readMembers(JsonObject json) {
    @Nullable EpochInterval interval =
        json.has("from") || json.has("to")
            ? new EpochInterval(json.instant("from"), json.instant("to"))
            : null;
    Posting.Kind kind = Posting.Kind.of(json.text("kind"));
    return new Posting(
        kind,
        interval,
        json.findText("ruleset"),
        json.text("about"),
        json.objects("transfers").stream().map(PostingJson::transfer).toList(),
        kind.format().read(json.object("details")));
  }

  private static Transfer transfer(JsonObject json) {
    json.allowOnly(TRANSFER_MEMBERS);
    return new Transfer(
        Account.parse(json.text("from")),
        Account.parse(json.text("to")),
        UnitsText.read(json, "units"));
  }
}
