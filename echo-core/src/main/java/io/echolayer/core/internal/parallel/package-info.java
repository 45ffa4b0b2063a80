/** Work on threads that a caller lends. */
@NullMarked
package io.echolayer.core.internal.parallel;

import org.jspecify.annotations.NullMarked;
