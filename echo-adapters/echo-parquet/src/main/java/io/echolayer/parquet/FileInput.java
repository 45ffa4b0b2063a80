package io.echolayer.parquet;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/**
 * A file that is read straight into the buffers of parquet-java, whose own reader of local files
 * holds every byte twice.
 */
record FileInput(Path path) implements InputFile {
  /** The JDK copies through native memory of this size, and keeps it for each thread. */
  private static final int STRETCH = 1 << 18;

  @Override
  public long getLength() throws IOException {
    return Files.size(path);
  }

  @Override
  public SeekableInputStream newStream() throws IOException {
    return new Channel(FileChannel.open(path));
  }

  private static final class Channel extends DelegatingSeekableInputStream {
    private final FileChannel channel;

    Channel(FileChannel channel) {
      super(Channels.newInputStream(channel));
      this.channel = channel;
    }

    @Override
    public long getPos() throws IOException {
      return channel.position();
    }

    @Override
    public void seek(long position) throws IOException {
      channel.position(position);
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
      return channel.read(into);
    }

    @Override
    public void readFully(ByteBuffer into) throws IOException {
      while (into.hasRemaining()) {
        int limit = into.limit();
        into.limit(Math.min(limit, into.position() + STRETCH));
        int count = channel.read(into);
        into.limit(limit);
        if (count < 0) {
          throw new EOFException(into.remaining() + " bytes are lacking at the end of the file");
        }
      }
    }

    @Override
    public void close() throws IOException {
      super.close();
      channel.close();
    }
  }
}
