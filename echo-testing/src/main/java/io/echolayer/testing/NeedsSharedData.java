package io.echolayer.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test, or a class of them, on data of third parties. Where {@code ECHO_SHARED} does not name its
 * folder the test is skipped, but in CI ({@code CI} is set) it fails: data that nobody compares
 * with proves nothing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Tag("shared")
@ExtendWith(SharedDataCondition.class)
public @interface NeedsSharedData {
  /** The files, such as {@code data/casflow/dataset.txt}. */
  String[] value();
}
