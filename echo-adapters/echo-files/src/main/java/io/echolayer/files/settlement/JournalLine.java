package io.echolayer.files.settlement;

import com.google.common.hash.Hashing;
import io.echolayer.core.chain.ChainHead;
import io.echolayer.settlement.journal.JournalEntry;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A line of a journal: CRC-32C of what follows it in 8 hexadecimal digits, {@code +} if the append
 * goes on with the next line or {@code .} if it ends here, the entry's hash, and the entry's
 * canonical JSON, with a space between each.
 *
 * @param endsAppend whether the entry is the last of its append
 * @param hash of the entry
 * @param canonical JSON of the entry
 */
record JournalLine(boolean endsAppend, String hash, String canonical) {
  private static final int SUM = 8;
  private static final int HASH = 64;
  private static final int HASH_AT = SUM + 3;
  private static final int JSON_AT = HASH_AT + HASH + 1;

  static byte[] write(JournalEntry entry, boolean endsAppend) {
    String rest = (endsAppend ? ". " : "+ ") + entry.hash() + ' ' + entry.canonical();
    byte[] bytes = rest.getBytes(StandardCharsets.UTF_8);
    String line = sum(bytes, 0, bytes.length) + ' ' + rest + '\n';
    return line.getBytes(StandardCharsets.UTF_8);
  }

  /** The line in {@code bytes} without its line feed; null if the sum is not that of the rest. */
  static @Nullable JournalLine read(byte[] bytes) {
    if (bytes.length <= JSON_AT
        || !sum(bytes, SUM + 1, bytes.length - SUM - 1)
            .equals(new String(bytes, 0, SUM, StandardCharsets.ISO_8859_1))) {
      return null;
    }
    return new JournalLine(
        bytes[SUM + 1] == '.',
        new String(bytes, HASH_AT, HASH, StandardCharsets.ISO_8859_1),
        new String(Arrays.copyOfRange(bytes, JSON_AT, bytes.length), StandardCharsets.UTF_8));
  }

  JournalEntry entry(ChainHead before) {
    return JournalEntry.read(before, canonical, hash);
  }

  private static String sum(byte[] bytes, int from, int length) {
    return Hashing.crc32c().hashBytes(bytes, from, length).toString();
  }
}
