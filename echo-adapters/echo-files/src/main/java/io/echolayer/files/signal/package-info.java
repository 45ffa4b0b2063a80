/** Signals and mappings in, scores and rejects out, and the run that joins them. */
@NullMarked
package io.echolayer.files.signal;

import org.jspecify.annotations.NullMarked;
