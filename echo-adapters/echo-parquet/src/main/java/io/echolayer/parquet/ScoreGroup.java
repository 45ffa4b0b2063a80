package io.echolayer.parquet;

import java.io.IOException;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * A row group of scores in memory, plain and not compressed: the bits of scores hardly repeat. It
 * states no least and greatest values, which say nothing in a file that is not sorted by them.
 */
final class ScoreGroup {
  private final ColumnChunkPageWriteStore pages;
  private long rows;

  /** An empty group, which holds its pages in {@code buffers}. */
  ScoreGroup(ReusedBuffers buffers) {
    pages =
        new ColumnChunkPageWriteStore(
            uncompressed(),
            ScoreSchema.SCHEMA,
            buffers,
            ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH,
            false);
  }

  /** Adds a page to each column. */
  void add(ScoreRows page) throws IOException {
    List<ColumnDescriptor> columns = ScoreSchema.SCHEMA.getColumns();
    for (int i = 0; i < columns.size(); i++) {
      Statistics<?> none = Statistics.createStats(columns.get(i).getPrimitiveType());
      pages
          .getPageWriter(columns.get(i))
          .writePage(
              page.column(i).input(),
              page.rows(),
              page.rows(),
              none,
              Encoding.RLE,
              Encoding.RLE,
              Encoding.PLAIN);
    }
    rows += page.rows();
  }

  long rows() {
    return rows;
  }

  void writeTo(ParquetFileWriter file) throws IOException {
    file.startBlock(rows);
    pages.flushToFileWriter(file);
    file.endBlock();
    pages.close();
  }

  private static BytesInputCompressor uncompressed() {
    return new CodecFactory(new PlainParquetConfiguration(), ParquetProperties.DEFAULT_PAGE_SIZE)
        .getCompressor(CompressionCodecName.UNCOMPRESSED);
  }
}
