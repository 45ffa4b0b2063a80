package io.echolayer.files.internal;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears whole or not at all. It is written under another name in the same folder and
 * takes its place, atomically and after it reached the disk, on {@link #commit}; closed without
 * that, it leaves nothing behind. A reader of the same path goes on reading the old content, so
 * that a run may write to the file it reads.
 *
 * <pre>{@code
 * try (AtomicFile file = AtomicFile.create(path)) {
 *   file.stream().write(bytes);
 *   file.commit();
 * }
 * }</pre>
 *
 * <p>Not thread safe.
 */
public final class AtomicFile implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final int MAX_LEFTOVERS = 1000;

  private final Path target;
  private final Path temporary;
  private final FileChannel channel;
  private final OutputStream stream;
  private boolean closed;

  private AtomicFile(Path target, Path temporary, FileChannel channel) {
    this.target = target;
    this.temporary = temporary;
    this.channel = channel;
    this.stream = new Buffer(Channels.newOutputStream(channel));
  }

  /**
   * Starts a file.
   *
   * @param target where it will be; a symbolic link is followed, an existing file replaced
   * @throws IOException if the folder does not exist or cannot be written, or if {@code target} is
   *     something other than a file
   */
  public static AtomicFile create(Path target) throws IOException {
    Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
    if (Files.exists(real) && !Files.isRegularFile(real)) {
      throw new FileSystemException(target.toString(), null, "must be a file, or not exist yet");
    }
    Path folder = real.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(target.toString(), null, "the folder to write to must exist");
    }
    for (int i = 0; ; i++) {
      Path temporary = folder.resolve("." + real.getFileName() + "." + i + ".tmp");
      try {
        FileChannel channel =
            FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new AtomicFile(real, temporary, channel);
      } catch (FileAlreadyExistsException e) {
        if (i == MAX_LEFTOVERS) {
          throw e;
        }
      }
    }
  }

  /** Where to write; buffered. Closing it does no more than flush. */
  public OutputStream stream() {
    return stream;
  }

  /**
   * Puts the file in its place and closes it.
   *
   * @throws IllegalStateException if it is closed
   */
  public void commit() throws IOException {
    if (closed) {
      throw new IllegalStateException(target + " is closed");
    }
    stream.flush();
    channel.force(true);
    channel.close();
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
    closed = true;
  }

  /** Drops the file, unless it was committed. */
  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      channel.close();
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Stays open when a writer on top of it is closed, because {@link #commit} must still reach the
   * disk.
   */
  private static final class Buffer extends BufferedOutputStream {
    Buffer(OutputStream out) {
      super(out, BUFFER);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
