package io.echolayer.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.internal.text.DoubleText;
import io.echolayer.files.signal.ScoresCsv;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Reads a file of scores by the record API of parquet-java, as lines of CSV. */
final class ScoresFile {
  private ScoresFile() {}

  /** The schema of a file, as parquet-java writes it. */
  static String schema(Path file) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
      return reader.getFooter().getFileMetaData().getSchema().toString();
    }
  }

  static List<String> lines(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
      MessageType schema = reader.getFooter().getFileMetaData().getSchema();
      List<String> names = schema.getFields().stream().map(Type::getName).toList();
      assertThat(names).isEqualTo(ScoresCsv.HEADER);
      lines.add(String.join(",", names));
      for (PageReadStore pages = reader.readNextRowGroup();
          pages != null;
          pages = reader.readNextRowGroup()) {
        RecordReader<Group> records =
            new ColumnIOFactory()
                .getColumnIO(schema)
                .getRecordReader(pages, new GroupRecordConverter(schema));
        for (long row = 0; row < pages.getRowCount(); row++) {
          lines.add(line(records.read()));
        }
      }
    }
    return lines;
  }

  private static String line(Group row) {
    StringBuilder line = new StringBuilder(row.getString(0, 0));
    for (int column = 1; column < ScoresCsv.HEADER.size(); column++) {
      line.append(',').append(DoubleText.of(row.getDouble(column, 0)));
    }
    return line.toString();
  }
}
