package io.echolayer.solana.internal.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.key.PublicKey;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The layout is the program's: 56 bytes that begin with type 1, then addresses of 32 bytes. */
class LookupTableTest {
  private static final PublicKey TABLE = key(1);
  private static final PublicKey PAYER = key(2);

  @Test
  void addressesFollowTheHeaderAndTheFirstPlaceCounts() {
    LookupTable table = LookupTable.read(TABLE, data(1, key(7), key(8), key(7)));
    assertThat(table.key()).isEqualTo(TABLE);
    assertThat(table.addresses()).containsExactly(key(7), key(8), key(7));
    assertThat(table.position(key(7))).isZero();
    assertThat(table.position(key(9))).isNull();
    assertThat(LookupTable.read(TABLE, data(1)).addresses()).isEmpty();
  }

  @Test
  void otherAccountsAreNoTables() {
    refuses(data(0, key(7)));
    refuses(data(2, key(7)));
    refuses(new byte[0]);
    byte[] torn = new byte[56 + 31];
    torn[0] = 1;
    refuses(torn);
  }

  @Test
  void aTableHoldsAsManyAsAByteCanName() {
    assertThat(new LookupTable(TABLE, keys(256)).addresses()).hasSize(256);
    assertThatThrownBy(() -> new LookupTable(TABLE, keys(257)))
        .isInstanceOf(InvalidValueException.class);
  }

  /** A program that is called must stand in the message itself, also if it is an account too. */
  @Test
  void signersAndProgramsAreNeverTakenFromATable() {
    PublicKey program = key(3);
    PublicKey read = key(4);
    Instruction call =
        new Instruction(
            program,
            List.of(
                AccountMeta.signer(PAYER),
                AccountMeta.readOnly(program),
                AccountMeta.readOnly(read)),
            new byte[0]);
    LookupTable table = new LookupTable(TABLE, List.of(PAYER, program, read));
    byte[] bytes = Message.v0(PAYER, key(5), List.of(call), List.of(table)).bytes();
    // Version, header, and the two accounts in full.
    assertThat(bytes).startsWith(0x80, 1, 0, 1, 2);
    assertThat(bytes).endsWith(tail());
  }

  /** One table, nothing writable, the third of its addresses to read. */
  private static byte[] tail() {
    return ByteBuffer.allocate(36)
        .put((byte) 1)
        .put(TABLE.bytes())
        .put(new byte[] {0, 1, 2})
        .array();
  }

  @Test
  void aMessageHasAtMost256Accounts() {
    assertThat(Message.legacy(PAYER, key(5), List.of(reads(254))).accounts()).isEqualTo(256);
    assertThatThrownBy(() -> Message.legacy(PAYER, key(5), List.of(reads(255))))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("accounts must be at most 256");
  }

  private static Instruction reads(int accounts) {
    return new Instruction(
        key(3), keys(accounts).stream().map(AccountMeta::readOnly).toList(), new byte[0]);
  }

  private static List<PublicKey> keys(int count) {
    return IntStream.range(1000, 1000 + count).mapToObj(LookupTableTest::key).toList();
  }

  private static void refuses(byte[] data) {
    assertThatThrownBy(() -> LookupTable.read(TABLE, data))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("be an address lookup table");
  }

  private static byte[] data(int type, PublicKey... addresses) {
    ByteBuffer data = ByteBuffer.allocate(56 + 32 * addresses.length).put(0, (byte) type);
    data.position(56);
    for (PublicKey address : addresses) {
      data.put(address.bytes());
    }
    return data.array();
  }

  private static PublicKey key(int number) {
    return PublicKey.of(ByteBuffer.allocate(32).putInt(number).array());
  }
}
