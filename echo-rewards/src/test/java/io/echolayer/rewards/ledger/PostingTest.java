package io.echolayer.rewards.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.chain.ChainHead;
import io.echolayer.rewards.ledger.Posting.Transfer;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form in which a posting is kept and hashed. */
class PostingTest {
  private static final EpochInterval DAY =
      new EpochInterval(RandomWeek.at(0, 0), RandomWeek.at(1, 0));

  private static final Posting PENDING =
      Posting.ofHold(
          Posting.Kind.PENDING,
          "s1",
          new Transfer(Account.user("u/\"é"), new Account(Account.Type.SETTLING, "u/\"é"), 7),
          new PostingDetails.None());

  @Test
  void everyPostingIsReadAsItWasWritten() {
    for (long seed = 0; seed < 50; seed++) {
      for (LedgerEntry entry : Ledgers.entries(Ledgers.filled(seed))) {
        assertThat(Posting.read(entry.posting().json())).isEqualTo(entry.posting());
        assertThat(
                LedgerEntry.read(entry.number(), entry.previous(), entry.canonical(), entry.hash()))
            .isEqualTo(entry);
      }
    }
  }

  /** Oracle: the JSON written out by hand, and one digest over all its bytes. */
  @Test
  void theChainIsAsStated() {
    LedgerEntry entry = LedgerEntry.following(ChainHead.EMPTY, PENDING);
    String canonical =
        "{\"about\":\"s1\",\"details\":{},\"kind\":\"pending\",\"number\":1,\"transfers\":"
            + "[{\"from\":\"user/u/\\\"é\",\"to\":\"settling/u/\\\"é\",\"units\":\"7\"}]}";
    assertThat(entry.canonical()).isEqualTo(canonical);
    byte[] text = canonical.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[32 + text.length];
    System.arraycopy(text, 0, bytes, 32, text.length);
    assertThat(entry.hash()).isEqualTo(Hashing.sha256().hashBytes(bytes).toString());
    LedgerEntry next = LedgerEntry.following(entry.head(), PENDING);
    System.arraycopy(HexFormat.of().parseHex(entry.hash()), 0, bytes, 0, 32);
    text = canonical.replace("\"number\":1", "\"number\":2").getBytes(StandardCharsets.UTF_8);
    System.arraycopy(text, 0, bytes, 32, text.length);
    assertThat(next.hash()).isEqualTo(Hashing.sha256().hashBytes(bytes).toString());
  }

  @Test
  void keysTellPostingsApart() {
    assertThat(PENDING.key()).isEqualTo("settlement/s1");
    String claim = DAY.id() + "/e/1/creation";
    Posting posting =
        new Posting(
            Posting.Kind.CLAIM,
            DAY,
            "digest",
            claim,
            List.of(),
            new PostingDetails.Claim("u1", DAY.from(), null));
    assertThat(posting.key()).isEqualTo(DAY.id() + "/claim/" + claim);
    assertThat(posting.subject()).isEqualTo("e/1");
    assertThat(PENDING.subject()).isNull();
  }

  @Test
  void whatAKindMayNotMoveCannotBeMade() {
    Transfer gift = new Transfer(Account.ISSUANCE, Account.user("u1"), 1);
    for (Posting.Kind kind : Posting.Kind.values()) {
      boolean ofEpoch = kind.isOfEpoch();
      String about = kind.scope() == Posting.Kind.Scope.EPOCH ? "" : DAY.id() + "/e/r";
      assertThatThrownBy(
              () ->
                  new Posting(
                      kind,
                      ofEpoch ? DAY : null,
                      ofEpoch ? "digest" : null,
                      about,
                      List.of(gift),
                      new PostingDetails.None()))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageStartingWith("transfers must be of those that a posting of kind");
    }
  }

  @Test
  void detailsAreThoseOfTheKind() {
    for (Posting.Kind kind : Posting.Kind.values()) {
      boolean ofEpoch = kind.isOfEpoch();
      String about = kind.scope() == Posting.Kind.Scope.EPOCH ? "" : DAY.id() + "/e/r";
      PostingDetails other =
          kind == Posting.Kind.VOIDED
              ? new PostingDetails.Posted("tx")
              : new PostingDetails.Voided("late");
      assertThatThrownBy(
              () ->
                  new Posting(
                      kind,
                      ofEpoch ? DAY : null,
                      ofEpoch ? "digest" : null,
                      about,
                      List.of(),
                      other))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageStartingWith("details must be those of a posting of kind " + kind.id());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"user\":\"u1\"}",
        "{\"recorded\":\"2026-01-10T00:00:00Z\"}",
        "{\"recorded\":\"2026-01-10T00:00:00Z\",\"user\":\"u1\",\"note\":\"x\"}"
      })
  void detailsThatLackAMemberOrHaveAnotherAreRefused(String details) {
    Posting claim =
        new Posting(
            Posting.Kind.CLAIM,
            DAY,
            "digest",
            DAY.id() + "/e/1/creation",
            List.of(),
            new PostingDetails.Claim("u1", DAY.from(), null));
    String json = claim.json();
    int from = json.indexOf("\"details\":") + 10;
    int to = json.indexOf(",\"from\"");
    assertThatThrownBy(() -> Posting.read(json.substring(0, from) + details + json.substring(to)))
        .isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "user", "user/", "nobody/u1", "/u1", "USER/u1"})
  void whatIsNoAccountIsRefused(String id) {
    assertThatThrownBy(() -> Account.parse(id)).isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.0", "+1", "01", "9223372036854775808", ""})
  void unitsAreWrittenInOneWayOnly(String units) {
    String json = PENDING.json().replace("\"units\":\"7\"", "\"units\":\"" + units + '"');
    assertThatThrownBy(() -> Posting.read(json)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void nothingMovesBetweenTheBooksOrInPlace() {
    Account queue = new Account(Account.Type.QUEUE, "discovery");
    assertThatThrownBy(() -> new Transfer(Account.user("u1"), queue, 1))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Transfer(queue, queue, 1))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Transfer(Account.ISSUANCE, Account.user("u1"), 0))
        .isInstanceOf(InvalidValueException.class);
  }
}
