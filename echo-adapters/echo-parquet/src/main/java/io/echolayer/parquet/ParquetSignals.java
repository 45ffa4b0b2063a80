package io.echolayer.parquet;

import com.google.common.collect.ImmutableSortedSet;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.signal.SignalField;
import io.echolayer.files.RefusedInputException;
import io.echolayer.files.signal.SignalParts;
import io.echolayer.files.signal.TypedColumn;
import io.echolayer.files.signal.TypedSignals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** A Parquet file of signals; its parts are its row groups. */
final class ParquetSignals implements SignalParts {
  /** A row group above this share of the heap is read by itself. */
  private static final int SHARE_OF_HEAP = 8;

  /** Those that need no Hadoop. */
  private static final Set<CompressionCodecName> COMPRESSIONS =
      ImmutableSortedSet.of(
          CompressionCodecName.UNCOMPRESSED,
          CompressionCodecName.SNAPPY,
          CompressionCodecName.LZ4_RAW,
          CompressionCodecName.ZSTD);

  private final Path file;
  private final ParquetMetadata footer;
  private final long size;
  private final Set<SignalField> fields;
  private final ReusedBuffers buffers = new ReusedBuffers();
  private final long rows;
  private int nextGroup;
  private long rowsBefore;

  private ParquetSignals(Path file, ParquetMetadata footer, long size) {
    this.file = file;
    this.footer = footer;
    this.size = size;
    this.rows = footer.getBlocks().stream().mapToLong(BlockMetaData::getRowCount).sum();
    this.fields = checked().fields();
    for (BlockMetaData group : footer.getBlocks()) {
      group.getColumns().forEach(ParquetSignals::checkCompression);
    }
  }

  static ParquetSignals open(Path file) throws IOException {
    try (ParquetFileReader reader =
        ParquetFileReader.open(input(file), options(new ReusedBuffers()))) {
      return new ParquetSignals(file, reader.getFooter(), Files.size(file));
    } catch (InvalidValueException e) {
      throw new RefusedInputException(file.toString(), 0, e);
    } catch (RefusedInputException e) {
      throw e;
    } catch (RuntimeException e) {
      throw unreadable(file, e);
    }
  }

  /** Columns to fill, after checking names and types. */
  TypedSignals checked() {
    MessageType schema = schema();
    List<String> names = schema.getFields().stream().map(Type::getName).toList();
    TypedSignals signals = new TypedSignals(file.toString(), names);
    for (TypedColumn column : signals.columns()) {
      CellType.of(schema.getType(column.name()), column.kind());
    }
    return signals;
  }

  /** A reader of its own for each part: decompression is not for several threads. */
  ParquetFileReader reader() throws IOException {
    InputFile input = input(file);
    return ParquetFileReader.open(input, footer, options(buffers), input.newStream());
  }

  MessageType schema() {
    return footer.getFileMetaData().getSchema();
  }

  String writtenBy() {
    return String.valueOf(footer.getFileMetaData().getCreatedBy());
  }

  RefusedInputException unreadable(RuntimeException why) {
    return unreadable(file, why);
  }

  @Override
  public Set<SignalField> fields() {
    return fields;
  }

  @Override
  public @Nullable Part next() {
    if (nextGroup == footer.getBlocks().size()) {
      return null;
    }
    BlockMetaData group = footer.getBlocks().get(nextGroup);
    boolean isLong = group.getCompressedSize() > Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP;
    long firstRow = rowsBefore + 1;
    rowsBefore += group.getRowCount();
    long end = (long) (size * (rowsBefore / (double) rows));
    return new RowGroup(this, nextGroup++, group.getRowCount(), firstRow, isLong, end);
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public void close() {}

  private static void checkCompression(ColumnChunkMetaData column) {
    if (!COMPRESSIONS.contains(column.getCodec())) {
      throw new InvalidValueException(
          column.getPath().toDotString(),
          "be compressed in one of the ways " + COMPRESSIONS,
          column.getCodec(),
          "Write the file in one of them; SNAPPY is what most writers do.");
    }
  }

  private static InputFile input(Path file) {
    return new FileInput(file);
  }

  private static ParquetReadOptions options(ReusedBuffers buffers) {
    return ParquetReadOptions.builder(new PlainParquetConfiguration())
        .withAllocator(buffers)
        .build();
  }

  private static RefusedInputException unreadable(Path file, RuntimeException why) {
    RefusedInputException refused =
        new RefusedInputException(
            file.toString(),
            0,
            new InvalidValueException(
                "file", "be a Parquet file that can be read", String.valueOf(why.getMessage())));
    refused.addSuppressed(why);
    return refused;
  }
}
