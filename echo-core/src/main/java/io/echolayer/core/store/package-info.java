/** The ports for scores, the latest of an item and its history, and for nonces. */
@NullMarked
package io.echolayer.core.store;

import org.jspecify.annotations.NullMarked;
