package io.echolayer.files.signal;

import io.echolayer.core.signal.Signals;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of a signals file.
 *
 * @param line physical line that it starts on, from 1
 * @param asOf what counts as now for this row; null for what counts for the run
 */
public record SignalRow(long line, Signals signals, @Nullable Instant asOf) {}
