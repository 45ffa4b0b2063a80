/** PostgreSQL under load, as a program with ratios within one run. */
@NullMarked
package io.echolayer.benchmarks.postgres;

import org.jspecify.annotations.NullMarked;
