/** Which propagation events count, and whom to trust. */
@NullMarked
package io.echolayer.propagation.internal.authenticity;

import org.jspecify.annotations.NullMarked;
