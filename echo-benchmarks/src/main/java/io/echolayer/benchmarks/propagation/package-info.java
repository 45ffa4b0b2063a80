/**
 * Benchmarks of the propagation engine. Each checks its results before it times anything.
 *
 * <p>Sizes are small by default. Build with {@code ./mvnw package -pl echo-benchmarks -am} and run
 * with {@code java -cp
 * 'echo-benchmarks/target/echo-benchmarks-0.1.0-SNAPSHOT.jar:echo-benchmarks/target/lib/*'
 * org.openjdk.jmh.Main}.
 */
@NullMarked
package io.echolayer.benchmarks.propagation;

import org.jspecify.annotations.NullMarked;
