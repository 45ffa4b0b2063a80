package io.echolayer.tck;

import static io.echolayer.tck.SamplePostings.append;
import static io.echolayer.tck.SamplePostings.behind;
import static io.echolayer.tck.SamplePostings.issue;
import static io.echolayer.tck.SamplePostings.pay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.echolayer.core.chain.ChainHead;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.ledger.Account;
import io.echolayer.rewards.ledger.LedgerEntry;
import io.echolayer.rewards.ledger.Posting;
import io.echolayer.rewards.ledger.RewardLedger;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every {@link RewardLedger} does as a store. {@link BookkeepingContract} holds the same
 * ledger to what is done with it.
 */
public abstract class RewardLedgerContract extends BookkeepingContract {
  /** For the subclass. */
  protected RewardLedgerContract() {}

  @Test
  void aNewLedgerIsEmpty() {
    RewardLedger ledger = open();
    assertThat(ledger.head()).isEqualTo(ChainHead.EMPTY);
    assertThat(ledger.entries(0, 10)).isEmpty();
    assertThat(ledger.find(List.of("no such key"))).isEmpty();
    assertThat(ledger.find(List.of())).isEmpty();
    assertThat(ledger.last(Posting.Kind.OPENING)).isNull();
    assertThat(ledger.ofSubject("nothing")).isEmpty();
    assertThat(ledger.balance(Account.ISSUANCE)).isEqualTo(BigInteger.ZERO);
    assertThat(ledger.balances(Account.Type.USER)).isEmpty();
    assertThat(ledger.audit().isSound()).isTrue();
  }

  @Test
  void anEntryComesBackAsItWas() {
    RewardLedger ledger = open();
    String subject = "e/1 " + SampleDays.AWKWARD;
    List<LedgerEntry> entries =
        append(ledger, issue(0, 10), pay(0, SampleDays.AWKWARD, subject, 3));
    LedgerEntry paid = entries.get(1);
    assertThat(ledger.head()).isEqualTo(paid.head());
    assertThat(ledger.entries(0, 10)).isEqualTo(entries);
    assertThat(ledger.entries(1, 1).get(0).canonical()).isEqualTo(paid.canonical());
    assertThat(ledger.find(List.of("no such key", paid.posting().key())))
        .containsOnlyKeys(paid.posting().key())
        .containsEntry(paid.posting().key(), paid);
    assertThat(ledger.ofSubject(subject)).containsExactly(paid);
    assertThat(ledger.balance(Account.user(SampleDays.AWKWARD))).isEqualTo(3);
  }

  @Test
  void theLastOfAKindIsFound() {
    RewardLedger ledger = open();
    append(ledger, issue(0, 10), pay(0, "u", "e1", 3));
    List<LedgerEntry> later = append(ledger, issue(1, 5), pay(1, "u", "e1", 4));
    assertThat(ledger.last(Posting.Kind.OPENING)).isEqualTo(later.get(0));
    assertThat(ledger.last(Posting.Kind.CLAIM)).isEqualTo(later.get(1));
    assertThat(ledger.last(Posting.Kind.CLOSING)).isNull();
    assertThat(ledger.ofSubject("e1")).extracting(LedgerEntry::number).containsExactly(2L, 4L);
  }

  @Test
  void entriesComeInPages() {
    RewardLedger ledger = open();
    List<LedgerEntry> all = new ArrayList<>(append(ledger, issue(0, 100)));
    for (int i = 1; i < 25; i++) {
      all.addAll(append(ledger, pay(0, "u", "e" + i, i % 3 + 1)));
    }
    List<LedgerEntry> paged = new ArrayList<>();
    for (List<LedgerEntry> page = ledger.entries(0, 4);
        !page.isEmpty();
        page = ledger.entries(paged.size(), 4)) {
      assertThat(page).hasSizeLessThanOrEqualTo(4);
      paged.addAll(page);
    }
    assertThat(paged).isEqualTo(all);
    assertThat(ledger.entries(25, 4)).isEmpty();
    assertThat(ledger.entries(1000, 4)).isEmpty();
    assertThat(ledger.entries(0, Integer.MAX_VALUE)).isEqualTo(all);
  }

  @Test
  void whoComesSecondIsToldAndKeepsNothing() {
    RewardLedger ledger = open();
    List<LedgerEntry> slow = behind(ledger.head(), issue(0, 10), pay(0, "u", "e1", 3));
    List<LedgerEntry> fast = append(ledger, issue(1, 5));
    assertThat(ledger.append(slow)).isFalse();
    assertThat(ledger.append(behind(new ChainHead(1, "e".repeat(64)), issue(2, 1))))
        .as("the right number behind another hash")
        .isFalse();
    assertThat(ledger.append(behind(new ChainHead(7, fast.get(0).hash()), issue(2, 1))))
        .as("the right hash with a gap")
        .isFalse();
    assertThat(ledger.entries(0, 10)).isEqualTo(fast);
    assertThat(ledger.balance(Account.pool(Pool.DISCOVERY))).isEqualTo(5);
  }

  @Test
  void aKeyIsTakenOnceAndNothingIsKeptOfAnAppendThatRepeatsIt() {
    RewardLedger ledger = open();
    List<LedgerEntry> first = append(ledger, issue(0, 10));
    assertThatIllegalStateException()
        .isThrownBy(() -> ledger.append(behind(ledger.head(), pay(0, "u", "e1", 1), issue(0, 10))))
        .withMessageContaining("2026-01-10T00:00:00Z/opening");
    assertThatIllegalStateException()
        .isThrownBy(
            () -> ledger.append(behind(ledger.head(), pay(0, "u", "e1", 1), pay(0, "v", "e1", 1))));
    assertThat(ledger.entries(0, 10)).isEqualTo(first);
    assertThat(ledger.balances(Account.Type.USER)).isEmpty();
    assertThat(ledger.find(List.of(pay(0, "u", "e1", 1).key()))).isEmpty();
  }

  @Test
  void anAppendIsAChainOfAtLeastOne() {
    RewardLedger ledger = open();
    assertThatIllegalArgumentException().isThrownBy(() -> ledger.append(List.of()));
    List<LedgerEntry> entries =
        behind(ledger.head(), issue(0, 10), pay(0, "u", "e1", 3), pay(0, "u", "e2", 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.append(List.of(entries.get(0), entries.get(2))));
    assertThat(ledger.head()).isEqualTo(ChainHead.EMPTY);
  }

  @Test
  void balancesAreExactBeyondSixtyFourBits() {
    RewardLedger ledger = open();
    for (int day = 0; day < 5; day++) {
      append(ledger, issue(day, Long.MAX_VALUE), pay(day, "u", "e", Long.MAX_VALUE));
    }
    BigInteger all = BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.valueOf(5));
    assertThat(ledger.balance(Account.user("u"))).isEqualTo(all);
    assertThat(ledger.balance(Account.ISSUANCE)).isEqualTo(all.negate());
    assertThat(ledger.balances(Account.Type.ISSUANCE))
        .containsEntry(Account.ISSUANCE, all.negate());
    assertThat(ledger.balances(Account.Type.POOL)).as("what is 0 is left out").isEmpty();
  }

  @Test
  void balancesComeInTheOrderOfUtf8() {
    RewardLedger ledger = open();
    append(ledger, issue(0, 100));
    for (String user : List.of("\uff21", "b", "\ud83d\ude00", "B", "a", "\u00e9")) {
      append(ledger, pay(0, user, "for " + user, 1));
    }
    assertThat(ledger.balances(Account.Type.USER).keySet())
        .extracting(Account::name)
        .containsExactly("B", "a", "b", "\u00e9", "\uff21", "\ud83d\ude00");
  }
}
