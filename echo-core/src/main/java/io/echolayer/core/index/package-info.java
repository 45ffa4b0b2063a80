/** The Echo Index and its explanation. */
@NullMarked
package io.echolayer.core.index;

import org.jspecify.annotations.NullMarked;
