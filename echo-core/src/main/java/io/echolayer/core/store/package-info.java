/** The port for scores: the latest of an item, and its history. */
@NullMarked
package io.echolayer.core.store;

import org.jspecify.annotations.NullMarked;
