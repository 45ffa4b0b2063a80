/** Events that pass content on, and the nodes between which they do. */
@NullMarked
package io.echolayer.propagation.event;

import org.jspecify.annotations.NullMarked;
