/** Signals in the JSON of an event log. */
@NullMarked
package io.echolayer.core.internal.signal;

import org.jspecify.annotations.NullMarked;
