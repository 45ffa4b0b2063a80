/** Names as consecutive numbers, so that what follows can work on primitive arrays. */
@NullMarked
package io.echolayer.propagation.name;

import org.jspecify.annotations.NullMarked;
