/** Primitive building blocks that are no API. */
@NullMarked
package io.echolayer.propagation.internal;

import org.jspecify.annotations.NullMarked;
