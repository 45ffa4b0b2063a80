/**
 * Scores of many items at once: columns of signals in, columns of scores out, with the bits of
 * {@link io.echolayer.core.index.EchoIndex}.
 */
@NullMarked
package io.echolayer.core.batch;

import org.jspecify.annotations.NullMarked;
