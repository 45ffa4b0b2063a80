/** JMH benchmarks. */
@NullMarked
package io.echolayer.benchmarks;

import org.jspecify.annotations.NullMarked;
