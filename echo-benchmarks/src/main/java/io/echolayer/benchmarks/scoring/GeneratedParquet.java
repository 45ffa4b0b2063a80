package io.echolayer.benchmarks.scoring;

import io.echolayer.core.internal.text.Timestamp;
import io.echolayer.core.signal.SignalField;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/**
 * The rows of {@link GeneratedSignals} as Parquet: each column in its own type, not compressed, in
 * row groups of some 100,000 rows.
 */
public final class GeneratedParquet {
  private static final long GROUP_BYTES = 12L << 20;

  private GeneratedParquet() {}

  /**
   * Writes a file, which must not be there.
   *
   * @param arguments path and number of rows
   */
  public static void main(String[] arguments) throws IOException {
    GeneratedSignals signals = new GeneratedSignals();
    MessageType schema = schema(GeneratedSignals.COLUMNS);
    try (ParquetWriter<Group> out =
        ExampleParquetWriter.builder(new LocalOutputFile(Path.of(arguments[0])))
            .withConf(new PlainParquetConfiguration())
            .withType(schema)
            .withRowGroupSize(GROUP_BYTES)
            .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
            .build()) {
      for (long row = 0; row < Long.parseLong(arguments[1]); row++) {
        out.write(group(schema, signals.cells(row)));
      }
    }
  }

  private static MessageType schema(List<String> columns) {
    StringBuilder schema = new StringBuilder("message signals {");
    for (String column : columns) {
      schema.append(" optional ").append(type(column).formatted(column)).append(';');
    }
    return MessageTypeParser.parseMessageType(schema + " }");
  }

  private static String type(String column) {
    for (SignalField field : SignalField.SIGNALS) {
      if (field.column().equals(column)) {
        return switch (field.kind()) {
          case COUNT -> "int64 %s";
          case INSTANT -> "int64 %s (TIMESTAMP(MICROS,true))";
          case RATE, SENTIMENT, FRACTION -> "double %s";
        };
      }
    }
    return column.startsWith("engagement.") ? "double %s" : "binary %s (STRING)";
  }

  private static Group group(MessageType schema, List<String> cells) {
    Group group = new SimpleGroup(schema);
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      if (!cell.isEmpty()) {
        switch (schema.getType(i).asPrimitiveType().getPrimitiveTypeName()) {
          case BINARY -> group.add(i, cell);
          case DOUBLE -> group.add(i, Double.parseDouble(cell));
          default -> group.add(i, whole(schema.getFieldName(i), cell));
        }
      }
    }
    return group;
  }

  private static long whole(String column, String cell) {
    return column.endsWith("_at")
        ? Timestamp.parse(column, cell).getEpochSecond() * 1_000_000
        : Long.parseLong(cell);
  }
}
