package io.echolayer.parquet;

import io.echolayer.files.signal.ScoresCsv;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** The columns of a file of scores: those of {@link ScoresCsv}, all required. */
final class ScoreSchema {
  static final MessageType SCHEMA = schema();

  private ScoreSchema() {}

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
