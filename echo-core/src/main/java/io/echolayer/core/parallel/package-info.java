/** Work on threads that a caller lends. */
@NullMarked
package io.echolayer.core.parallel;

import org.jspecify.annotations.NullMarked;
