/** Programs of a page that embed the library. */
@NullMarked
package io.echolayer.embedding;

import org.jspecify.annotations.NullMarked;
