/** The event log: newline-delimited JSON into typed events. */
@NullMarked
package io.echolayer.files.event;

import org.jspecify.annotations.NullMarked;
