package io.echolayer.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.internal.text.Timestamp;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/**
 * A table of texts, as CSV has them, written as Parquet by the row API of parquet-java, which the
 * adapter does not use.
 *
 * @param schema as parquet-java writes it, without the name
 * @param rows cells by column; empty is null
 */
record TestTable(MessageType schema, List<List<String>> rows) {
  /** The schema of the columns of signals, each as its own kind of value. */
  static MessageType natural(List<String> columns) {
    StringBuilder schema = new StringBuilder("message signals {");
    for (String column : columns) {
      String type =
          switch (column) {
            case "content_id", "creator_id", "platform" -> "binary %s (STRING)";
            case "created_at", "last_interaction_at", "as_of" ->
                "int64 %s (TIMESTAMP(MICROS,true))";
            case "discovery_shares", "total_shares", "platform_reach", "total_views" -> "int64 %s";
            default -> "double %s";
          };
      schema.append(" optional ").append(type.formatted(column)).append(';');
    }
    return MessageTypeParser.parseMessageType(schema + " }");
  }

  static TestTable of(String fields, List<List<String>> rows) {
    return new TestTable(MessageTypeParser.parseMessageType("message t {" + fields + "}"), rows);
  }

  /** Writes it in row groups of about {@code groupBytes}. */
  Path write(Path file, long groupBytes, CompressionCodecName codec, boolean dictionary)
      throws IOException {
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withType(schema)
            .withRowGroupSize(groupBytes)
            .withPageSize(1000)
            .withMinRowCountForPageSizeCheck(1)
            .withDictionaryEncoding(dictionary)
            .withCompressionCodec(codec)
            .build()) {
      for (List<String> row : rows) {
        writer.write(group(row));
      }
    }
    return file;
  }

  /** Writes it as most writers do. */
  Path write(Path file) throws IOException {
    return write(file, 1 << 20, CompressionCodecName.SNAPPY, true);
  }

  /** The same table as lines of CSV. */
  List<String> csv() {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", schema.getFields().stream().map(Type::getName).toList()));
    for (List<String> row : rows) {
      assertThat(row).noneMatch(cell -> cell.contains(",") || cell.contains("\""));
      lines.add(String.join(",", row));
    }
    return lines;
  }

  private Group group(List<String> row) {
    Group group = new SimpleGroup(schema);
    for (int i = 0; i < row.size(); i++) {
      if (!row.get(i).isEmpty()) {
        add(group, schema.getType(i).asPrimitiveType(), row.get(i));
      }
    }
    return group;
  }

  private static void add(Group group, PrimitiveType type, String cell) {
    String name = type.getName();
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    switch (type.getPrimitiveTypeName()) {
      case INT32 -> group.add(name, (int) Long.parseLong(cell));
      case FLOAT -> group.add(name, Float.parseFloat(cell));
      case DOUBLE -> group.add(name, Double.parseDouble(cell));
      case BINARY -> group.add(name, cell);
      case INT64 ->
          group.add(
              name,
              logical instanceof TimestampLogicalTypeAnnotation time
                  ? units(Timestamp.parse(name, cell), time)
                  : Long.parseLong(cell));
      default -> throw new AssertionError(type);
    }
  }

  /** With a fraction of a second, which is cut when it is read. */
  private static long units(Instant instant, TimestampLogicalTypeAnnotation time) {
    return switch (time.getUnit()) {
      case MILLIS -> instant.getEpochSecond() * 1000 + 999;
      case MICROS -> instant.getEpochSecond() * 1_000_000 + 1;
      case NANOS -> instant.getEpochSecond() * 1_000_000_000 + 999_999_999;
    };
  }
}
