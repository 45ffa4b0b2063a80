/** Epochs from a log on disk to a manifest. */
@NullMarked
package io.echolayer.benchmarks.epoch;

import org.jspecify.annotations.NullMarked;
