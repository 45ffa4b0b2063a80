package io.echolayer.cli;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Timestamp;
import java.time.Instant;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An instant as the files write it; picocli puts the option's name in front. */
final class InstantConverter implements ITypeConverter<Instant> {
  @Override
  public Instant convert(String text) {
    try {
      return Timestamp.parse("it", text);
    } catch (InvalidValueException e) {
      throw new TypeConversionException("must " + e.rule() + ", but was " + e.value());
    }
  }
}
