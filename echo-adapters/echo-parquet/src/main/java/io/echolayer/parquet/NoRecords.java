package io.echolayer.parquet;

import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.MessageType;

/** What the column API asks for and does not use as long as no records are put together. */
final class NoRecords extends GroupConverter {
  private final int fields;

  NoRecords(MessageType schema) {
    this.fields = schema.getFieldCount();
  }

  @Override
  public Converter getConverter(int field) {
    if (field >= fields) {
      throw new IndexOutOfBoundsException(field);
    }
    return new PrimitiveConverter() {};
  }

  @Override
  public void start() {}

  @Override
  public void end() {}
}
