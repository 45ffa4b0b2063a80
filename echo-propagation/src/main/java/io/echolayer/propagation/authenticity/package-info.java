/** Which propagation events count, and whom to trust. */
@NullMarked
package io.echolayer.propagation.authenticity;

import org.jspecify.annotations.NullMarked;
