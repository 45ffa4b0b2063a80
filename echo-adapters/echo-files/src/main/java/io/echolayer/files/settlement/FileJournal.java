package io.echolayer.files.settlement;

import io.echolayer.core.chain.Chain;
import io.echolayer.core.chain.ChainHead;
import io.echolayer.core.store.StoreException;
import io.echolayer.settlement.journal.JournalEntry;
import io.echolayer.settlement.journal.SettlementJournal;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A journal in a file to which lines are appended. An append has reached the disk when it returns.
 * A crash in the middle leaves lines that are not a whole append; they are cut off when the file is
 * opened again. One process at a time has the file open; a lock that the system gives back when a
 * process dies sees to it.
 *
 * <p>Holds all entries in memory. Thread-safe by one lock.
 */
public final class FileJournal implements SettlementJournal, Closeable {
  private final Path file;
  private final FileChannel channel;
  private final Chain<JournalEntry> chain;
  private boolean isBroken;

  private FileJournal(Path file, FileChannel channel, Chain<JournalEntry> chain) {
    this.file = file;
    this.channel = channel;
    this.chain = chain;
  }

  /**
   * Opens a journal, or begins one.
   *
   * @throws IllegalStateException if another process, or another one of these, has it open
   * @throws io.echolayer.files.RefusedInputException if it is damaged
   */
  public static FileJournal open(Path file) throws IOException {
    boolean isNew = Files.notExists(file);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      lock(file, channel);
      if (isNew) {
        reachDisk(file.toAbsolutePath().resolveSibling(""));
      }
      JournalScan scan = JournalScan.of(file.toString(), Channels.newInputStream(channel));
      if (scan.whole() < channel.size()) {
        channel.truncate(scan.whole());
        channel.force(true);
      }
      channel.position(scan.whole());
      return new FileJournal(file, channel, new Chain<>(scan.entries()));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Reads a journal as it lies there, without a lock and without changing it.
   *
   * @throws io.echolayer.files.RefusedInputException if it is damaged
   */
  public static List<JournalEntry> read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return JournalScan.of(file.toString(), Channels.newInputStream(channel)).entries();
    }
  }

  private static void lock(Path file, FileChannel channel) throws IOException {
    @Nullable FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      throw new IllegalStateException(
          "A journal must have one writer, but "
              + file
              + " is open elsewhere\nWait until the other run has ended; nothing was done.");
    }
  }

  /** A new name in a folder survives a crash once the folder has reached the disk. */
  private static void reachDisk(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public synchronized ChainHead head() {
    requireOpen();
    return chain.head();
  }

  @Override
  public synchronized boolean append(List<JournalEntry> added) {
    requireOpen();
    if (!chain.takes(added)) {
      return false;
    }
    isBroken = true;
    try {
      write(added);
    } catch (IOException e) {
      throw new StoreException(
          file
              + " must take what is appended, but: "
              + e
              + "\nCheck the disk, then run again: what was appended whole is found there.",
          e);
    }
    isBroken = false;
    chain.add(added);
    return true;
  }

  private void requireOpen() {
    if (isBroken || !channel.isOpen()) {
      throw new StoreException(
          file
              + " must be open, but "
              + (isBroken ? "an append to it failed" : "was closed")
              + "\nOpen the journal again.");
    }
  }

  private void write(List<JournalEntry> added) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (int i = 0; i < added.size(); i++) {
      lines.writeBytes(JournalLine.write(added.get(i), i == added.size() - 1));
    }
    ByteBuffer bytes = ByteBuffer.wrap(lines.toByteArray());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
  }

  @Override
  public synchronized List<JournalEntry> entries(long after, int limit) {
    requireOpen();
    return chain.entries(after, limit);
  }

  /** Gives the file back. */
  @Override
  public synchronized void close() throws IOException {
    channel.close();
  }
}
