package io.echolayer.parquet;

import io.echolayer.core.InvalidValueException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.parquet.CorruptDeltaByteArrays;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.ValuesType;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.values.ValuesReader;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;
import org.apache.parquet.io.ParquetDecodingException;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a flat column of a row group, one after the other, page by page. It does what
 * parquet-java's own reader of columns does for such a column, in half the time: that one also
 * keeps track of lists and of the records that values belong to.
 */
final class PageCells {
  private final PageReader pages;
  private final ColumnDescriptor column;
  private final String writtenBy;
  private final boolean isRequired;
  private final @Nullable Dictionary dictionary;
  private @Nullable Levels levels;
  private @Nullable ValuesReader values;
  private int left;

  PageCells(PageReader pages, ColumnDescriptor column, String writtenBy) throws IOException {
    this.pages = pages;
    this.column = column;
    this.writtenBy = writtenBy;
    this.isRequired = column.getMaxDefinitionLevel() == 0;
    DictionaryPage page = pages.readDictionaryPage();
    this.dictionary = page == null ? null : page.getEncoding().initDictionary(column, page);
  }

  /**
   * Goes to the next cells, as far as they lie on one page. The next of the values are those of the
   * cells that are present, each to be read before going on.
   *
   * @param absent what to note in, for each cell, whether it is absent
   * @param from index there of the first
   * @param to index after the last, above {@code from}
   * @return index after the last that was gone to
   */
  int advance(boolean[] absent, int from, int to) {
    if (left == 0) {
      nextPage();
    }
    int end = from + Math.min(left, to - from);
    left -= end - from;
    Levels read = levels;
    if (read == null) {
      Arrays.fill(absent, from, end, false);
    } else {
      for (int cell = from; cell < end; cell++) {
        absent[cell] = read.next() == 0;
      }
    }
    return end;
  }

  /** The values of the cells that are present. */
  ValuesReader values() {
    if (values == null) {
      throw new IllegalStateException("cells must have been gone to");
    }
    return values;
  }

  private void nextPage() {
    DataPage page = pages.readPage();
    if (page == null) {
      throw new ParquetDecodingException("column " + column + " has too few values");
    }
    left = page.getValueCount();
    page.accept(
        new DataPage.Visitor<Boolean>() {
          @Override
          public Boolean visit(DataPageV1 first) {
            open(first);
            return true;
          }

          @Override
          public Boolean visit(DataPageV2 second) {
            open(second);
            return true;
          }
        });
    if (left == 0) {
      nextPage();
    }
  }

  private void open(DataPageV1 page) {
    try {
      ByteBufferInputStream bytes = page.getBytes().toInputStream();
      if (!isRequired) {
        ValuesReader reader =
            page.getDlEncoding().getValuesReader(column, ValuesType.DEFINITION_LEVEL);
        reader.initFromPage(left, bytes);
        levels = reader::readInteger;
      }
      open(page.getValueEncoding(), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void open(DataPageV2 page) {
    try {
      if (!isRequired) {
        BytesInput bytes = page.getDefinitionLevels();
        RunLengthBitPackingHybridDecoder decoder =
            new RunLengthBitPackingHybridDecoder(1, bytes.toInputStream());
        levels = () -> read(decoder);
      }
      open(page.getDataEncoding(), page.getData().toInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void open(Encoding encoding, ByteBufferInputStream bytes) throws IOException {
    if (CorruptDeltaByteArrays.requiresSequentialReads(writtenBy, encoding)) {
      throw new InvalidValueException(
          column.getPath()[0], "be written by parquet-mr 1.8 or later", writtenBy);
    }
    ValuesReader reader =
        encoding.usesDictionary() && dictionary != null
            ? encoding.getDictionaryBasedValuesReader(column, ValuesType.VALUES, dictionary)
            : encoding.getValuesReader(column, ValuesType.VALUES);
    reader.initFromPage(left, bytes);
    values = reader;
  }

  private static int read(RunLengthBitPackingHybridDecoder decoder) {
    try {
      return decoder.readInt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FunctionalInterface
  private interface Levels {
    int next();
  }
}
