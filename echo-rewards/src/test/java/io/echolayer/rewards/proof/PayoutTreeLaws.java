package io.echolayer.rewards.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import com.google.common.primitives.Bytes;
import io.echolayer.rewards.event.Wallet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Oracle: the proof climbed up again here, by section 9 of the specification. */
class PayoutTreeLaws {
  private static final BaseEncoding HEX = BaseEncoding.base16().lowerCase();

  @Property(tries = 200)
  void everyProofLeadsFromItsLeafToTheRoot(
      @ForAll @IntRange(min = 1, max = 70) int size, @ForAll Random random) {
    PayoutTree tree = PayoutTree.of(payments(size, random));
    for (Recipient recipient : tree.recipients()) {
      assertThat(climb(recipient.leaf(), tree.proof(recipient.key()))).isEqualTo(tree.root());
      Recipient richer = new Recipient(recipient.key(), true, recipient.units() + 1);
      assertThat(climb(richer.leaf(), tree.proof(recipient.key()))).isNotEqualTo(tree.root());
    }
  }

  @Property(tries = 200)
  void theOrderOfPaymentsDoesNotMatter(
      @ForAll @IntRange(max = 30) int size, @ForAll Random random) {
    List<Recipient> payments = payments(size, random);
    String root = PayoutTree.of(payments).root();
    Collections.shuffle(payments, random);
    assertThat(PayoutTree.of(payments).root()).isEqualTo(root);
  }

  @Example
  void recipientsAreOrderedByUnsignedKeyBytes() {
    Recipient low = new Recipient("7f" + "00".repeat(31), true, 1);
    Recipient high = new Recipient("80" + "00".repeat(31), true, 1);
    assertThat(PayoutTree.of(List.of(high, low)).recipients()).containsExactly(low, high);
  }

  @Example
  void paymentsToOneWalletAreOneLeaf() {
    String key = Recipient.key("u1", new Wallet("11111111111111111111111111111111"));
    assertThat(key).isEqualTo("00".repeat(32));
    Recipient small = new Recipient(key, true, 3);
    Recipient large = new Recipient(key, true, 4);
    assertThat(PayoutTree.of(List.of(small, large)).recipients())
        .containsExactly(new Recipient(key, true, 7));
    Recipient most = new Recipient(key, true, Long.MAX_VALUE);
    assertThatThrownBy(() -> PayoutTree.of(List.of(most, small)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Example
  void withoutAWalletTheKeyIsTheDigestOfTheUserId() {
    // SHA-256 of "abc", from FIPS 180-4.
    assertThat(Recipient.key("abc", null))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Example
  void withoutRecipientsTheRootIsZero() {
    assertThat(PayoutTree.of(List.of()).root()).isEqualTo("00".repeat(32));
    assertThatThrownBy(() -> PayoutTree.of(List.of()).proof("00".repeat(32)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Recipient> payments(int size, Random random) {
    List<Recipient> payments = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      byte[] key = new byte[32];
      random.nextBytes(key);
      payments.add(new Recipient(HEX.encode(key), true, 1 + random.nextInt(1000)));
    }
    return payments;
  }

  private static String climb(byte[] leaf, List<String> siblings) {
    String node = HEX.encode(leaf);
    for (String sibling : siblings) {
      // Hexadecimal in lower case is ordered as the bytes are.
      boolean first = node.compareTo(sibling) <= 0;
      byte[] a = HEX.decode(first ? node : sibling);
      byte[] b = HEX.decode(first ? sibling : node);
      node = Hashing.sha256().hashBytes(Bytes.concat(new byte[] {1}, a, b)).toString();
    }
    return node;
  }
}
