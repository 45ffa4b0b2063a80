/** The vectors: where they are, how they are read, and the check of an answer against them. */
@NullMarked
package io.echolayer.conformance;

import org.jspecify.annotations.NullMarked;
