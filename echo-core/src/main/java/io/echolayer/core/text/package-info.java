/** Bytes as text. */
@NullMarked
package io.echolayer.core.text;

import org.jspecify.annotations.NullMarked;
