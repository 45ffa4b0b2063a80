package io.echolayer.parquet;

import io.echolayer.core.batch.ScoreColumns;
import io.echolayer.core.batch.ScoreField;
import io.echolayer.files.signal.ScoresCsv;
import java.io.IOException;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/**
 * A row group of scores, encoded in memory: plain and not compressed, because the bits of scores
 * hardly repeat; the coverage, which has few values, by dictionary. One thread at a time.
 */
final class ScoreGroup {
  /** The columns of {@link ScoresCsv}, all required. */
  static final MessageType SCHEMA = schema();

  private static final ScoreField[] FIELDS = ScoreField.values();

  private static final ParquetProperties PROPERTIES =
      ParquetProperties.builder()
          .withDictionaryEncoding(false)
          .withDictionaryEncoding("coverage", true)
          .withAllocator(new HeapByteBufferAllocator())
          .build();

  private final ColumnChunkPageWriteStore pages =
      new ColumnChunkPageWriteStore(
          uncompressed(),
          SCHEMA,
          PROPERTIES.getAllocator(),
          PROPERTIES.getColumnIndexTruncateLength(),
          PROPERTIES.getPageWriteChecksumEnabled());
  private final ColumnWriteStore store = PROPERTIES.newColumnWriteStore(SCHEMA, pages);
  private final ColumnWriter ids = store.getColumnWriter(SCHEMA.getColumns().get(0));
  private final ColumnWriter[] numbers = new ColumnWriter[FIELDS.length];
  private long rows;

  ScoreGroup() {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = store.getColumnWriter(SCHEMA.getColumns().get(i + 1));
    }
  }

  /** Copies of the columns of {@code scores}. */
  static double[][] columns(ScoreColumns scores) {
    double[][] columns = new double[FIELDS.length][];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = scores.toArray(FIELDS[i]);
    }
    return columns;
  }

  void add(String[] contentIds, double[][] columns, int count) {
    for (int row = 0; row < count; row++) {
      ids.write(Binary.fromString(contentIds[row]), 0, 0);
      for (int i = 0; i < columns.length; i++) {
        numbers[i].write(columns[i][row], 0, 0);
      }
      store.endRecord();
    }
    rows += count;
  }

  long rows() {
    return rows;
  }

  /** Ends the last pages; no rows follow. */
  void finish() {
    store.flush();
  }

  void writeTo(ParquetFileWriter file) throws IOException {
    if (rows == 0) {
      return;
    }
    file.startBlock(rows);
    pages.flushToFileWriter(file);
    file.endBlock();
    store.close();
    pages.close();
  }

  private static BytesInputCompressor uncompressed() {
    return new CodecFactory(new PlainParquetConfiguration(), PROPERTIES.getPageSizeThreshold())
        .getCompressor(CompressionCodecName.UNCOMPRESSED);
  }

  private static MessageType schema() {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (String column : ScoresCsv.HEADER) {
      if (column.equals(ScoresCsv.HEADER.get(0))) {
        schema
            .required(PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named(column);
      } else {
        schema.required(PrimitiveTypeName.DOUBLE).named(column);
      }
    }
    return schema.named("scores");
  }
}
