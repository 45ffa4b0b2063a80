/**
 * Signals and scores as Parquet, by the column API of parquet-java. There is no {@code
 * module-info}: the packages of parquet-java are split over its jars.
 */
@NullMarked
package io.echolayer.parquet;

import org.jspecify.annotations.NullMarked;
