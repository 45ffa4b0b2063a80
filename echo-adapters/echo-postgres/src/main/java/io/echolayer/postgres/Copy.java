package io.echolayer.postgres;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by {@code COPY … (FORMAT binary)}: each is begun by {@link #row},
 * and given value by value. The server takes rows while later ones are written. Nothing is there
 * before {@link #end}; a copy that is closed without it leaves nothing.
 *
 * <p>Source: PostgreSQL's documentation of COPY, "Binary Format", and the {@code _recv} functions
 * of the types.
 */
final class Copy implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  /** Signature, flags, length of the header's extension. */
  private static final byte[] HEADER =
      "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

  private static final short END = -1;
  private static final int NULL = -1;

  /** 2000-01-01T00:00:00Z in epoch seconds, from which the server counts. */
  private static final long SERVER_EPOCH = 946_684_800;

  private static final long MICROS = 1_000_000;

  /** A numeric is digits to this base. */
  private static final int NUMERIC_BASE = 10_000;

  private static final HexFormat HEX = HexFormat.of();

  private final CopyIn copy;
  private ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

  private Copy(CopyIn copy) {
    this.copy = copy;
    buffer.put(HEADER);
  }

  /**
   * Begins.
   *
   * @param target table and columns
   * @throws IllegalStateException if the connection is not one of PostgreSQL's driver
   */
  static Copy into(Connection connection, String target) throws SQLException {
    if (!connection.isWrapperFor(PGConnection.class)) {
      throw new IllegalStateException(
          "A connection must unwrap to org.postgresql.PGConnection, but was "
              + connection.getClass().getName()
              + "\nTake a data source over PostgreSQL's own driver.");
    }
    return new Copy(
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("COPY " + target + " FROM STDIN (FORMAT binary)"));
  }

  Copy row(int columns) throws SQLException {
    room(Short.BYTES).putShort((short) columns);
    return this;
  }

  Copy whole(long value) throws SQLException {
    field(Long.BYTES).putLong(value);
    return this;
  }

  Copy small(int value) throws SQLException {
    field(Integer.BYTES).putInt(value);
    return this;
  }

  Copy real(double value) throws SQLException {
    field(Double.BYTES).putDouble(value);
    return this;
  }

  /** A timestamptz, given as epoch second. */
  Copy second(long value) throws SQLException {
    return whole((value - SERVER_EPOCH) * MICROS);
  }

  /** Also of json; null for NULL. */
  Copy text(@Nullable String value) throws SQLException {
    if (value == null) {
      room(Integer.BYTES).putInt(NULL);
    } else {
      byte[] utf8 = StorableText.checked(value).getBytes(StandardCharsets.UTF_8);
      field(utf8.length).put(utf8);
    }
    return this;
  }

  /** A bytea, given as hexadecimal. */
  Copy digest(String hex) throws SQLException {
    byte[] bytes = HEX.parseHex(hex);
    field(bytes.length).put(bytes);
    return this;
  }

  /**
   * A whole numeric: how many digits, weight of the first, sign, scale, digits.
   *
   * @param value at least 1
   */
  Copy units(long value) throws SQLException {
    int digits = 0;
    for (long rest = value; rest > 0; rest /= NUMERIC_BASE) {
      digits++;
    }
    field((4 + digits) * Short.BYTES);
    buffer.putShort((short) digits).putShort((short) (digits - 1)).putInt(0);
    long place = 1;
    for (int i = 1; i < digits; i++) {
      place *= NUMERIC_BASE;
    }
    for (; place > 0; place /= NUMERIC_BASE) {
      buffer.putShort((short) (value / place % NUMERIC_BASE));
    }
    return this;
  }

  /** All rows are given: from here on they are there. */
  void end() throws SQLException {
    room(Short.BYTES).putShort(END);
    flush();
    copy.endCopy();
  }

  /** Takes back what was not ended, so that the connection can be asked something else. */
  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }

  private ByteBuffer field(int bytes) throws SQLException {
    return room(Integer.BYTES + bytes).putInt(bytes);
  }

  private ByteBuffer room(int bytes) throws SQLException {
    if (buffer.remaining() < bytes) {
      flush();
      if (buffer.capacity() < bytes) {
        buffer = ByteBuffer.allocate(bytes);
      }
    }
    return buffer;
  }

  private void flush() throws SQLException {
    copy.writeToCopy(buffer.array(), 0, buffer.position());
    buffer.clear();
  }
}
