package io.echolayer.solana.internal.message;

import io.echolayer.core.key.PublicKey;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;

/** The accounts that a message takes out of a table. */
record TableLookup(LookupTable table, List<PublicKey> writable, List<PublicKey> readOnly) {
  boolean isEmpty() {
    return writable.isEmpty() && readOnly.isEmpty();
  }

  void write(ByteArrayOutputStream out) {
    out.writeBytes(table.key().bytes());
    write(writable, out);
    write(readOnly, out);
  }

  private void write(List<PublicKey> accounts, ByteArrayOutputStream out) {
    CompactU16.write(accounts.size(), out);
    for (PublicKey account : accounts) {
      out.write(Objects.requireNonNull(table.position(account)));
    }
  }
}
