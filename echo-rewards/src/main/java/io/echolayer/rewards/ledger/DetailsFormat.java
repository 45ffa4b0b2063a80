package io.echolayer.rewards.ledger;

import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.rewards.internal.UnitsText;
import io.echolayer.rewards.internal.pool.PoolStatementJson;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How details stand in entries. Every kind of posting names one of these, so that none can be
 * forgotten.
 *
 * @param members all that may stand there
 */
record DetailsFormat<D extends PostingDetails>(
    Class<D> type,
    Set<String> members,
    BiConsumer<D, JsonObject.Builder> writer,
    Function<JsonObject, D> reader) {
  static final DetailsFormat<PostingDetails.None> NONE =
      new DetailsFormat<>(
          PostingDetails.None.class,
          Set.of(),
          (details, out) -> {},
          json -> new PostingDetails.None());

  static final DetailsFormat<PostingDetails.Opening> OPENING =
      new DetailsFormat<>(
          PostingDetails.Opening.class,
          Set.of("plan", "input", "decimals"),
          (details, out) ->
              out.put("plan", details.plan())
                  .put("input", details.input())
                  .put("decimals", details.decimals()),
          json ->
              new PostingDetails.Opening(
                  json.text("plan"), json.text("input"), json.count("decimals")));

  static final DetailsFormat<PostingDetails.Correction> CORRECTION =
      new DetailsFormat<>(
          PostingDetails.Correction.class,
          Set.of("event", "user", "wanted"),
          (details, out) ->
              out.put("event", details.event())
                  .put("user", details.user())
                  .put("wanted", UnitsText.of(details.wanted())),
          json ->
              new PostingDetails.Correction(
                  json.text("event"), json.text("user"), UnitsText.read(json, "wanted")));

  static final DetailsFormat<PostingDetails.Withdrawal> WITHDRAWAL =
      new DetailsFormat<>(
          PostingDetails.Withdrawal.class,
          Set.of("user"),
          (details, out) -> out.put("user", details.user()),
          json -> new PostingDetails.Withdrawal(json.text("user")));

  static final DetailsFormat<PostingDetails.Claim> CLAIM =
      new DetailsFormat<>(
          PostingDetails.Claim.class,
          Set.of("user", "recorded", "happened"),
          (details, out) -> {
            out.put("user", details.user()).put("recorded", details.recorded());
            if (details.happened() != null) {
              out.put("happened", details.happened());
            }
          },
          json ->
              new PostingDetails.Claim(
                  json.text("user"), json.instant("recorded"), json.findInstant("happened")));

  static final DetailsFormat<PostingDetails.Closing> CLOSING =
      new DetailsFormat<>(
          PostingDetails.Closing.class,
          Set.of("pools", "queue"),
          (details, out) ->
              out.put("pools", PoolStatementJson.write(details.pools()))
                  .put("queue", details.queue()),
          json ->
              new PostingDetails.Closing(
                  PoolStatementJson.read(json.objects("pools")), json.text("queue")));

  static final DetailsFormat<PostingDetails.Posted> POSTED =
      new DetailsFormat<>(
          PostingDetails.Posted.class,
          Set.of("reference"),
          (details, out) -> out.put("reference", details.reference()),
          json -> new PostingDetails.Posted(json.text("reference")));

  static final DetailsFormat<PostingDetails.Voided> VOIDED =
      new DetailsFormat<>(
          PostingDetails.Voided.class,
          Set.of("reason"),
          (details, out) -> out.put("reason", details.reason()),
          json -> new PostingDetails.Voided(json.text("reason")));

  JsonObject write(PostingDetails details) {
    JsonObject.Builder out = JsonObject.builder();
    writer.accept(type.cast(details), out);
    return out.build();
  }

  PostingDetails read(JsonObject json) {
    return reader.apply(json.allowOnly(members));
  }
}
