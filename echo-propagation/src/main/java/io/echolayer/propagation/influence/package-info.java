/** Who carries weight in a network: by their own events, by rank, by trust. */
@NullMarked
package io.echolayer.propagation.influence;

import org.jspecify.annotations.NullMarked;
