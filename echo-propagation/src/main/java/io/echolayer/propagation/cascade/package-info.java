/** How far, how wide and when content spread, and what crossed platforms. */
@NullMarked
package io.echolayer.propagation.cascade;

import org.jspecify.annotations.NullMarked;
