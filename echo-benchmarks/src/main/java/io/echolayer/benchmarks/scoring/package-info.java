/** Benchmarks of scoring: kernels over columns, and objects. */
@NullMarked
package io.echolayer.benchmarks.scoring;

import org.jspecify.annotations.NullMarked;
