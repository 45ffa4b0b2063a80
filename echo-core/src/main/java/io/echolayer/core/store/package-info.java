/**
 * The ports for scores, the latest of an item and its history, and for nonces; and what every port
 * throws when it cannot be reached.
 */
@NullMarked
package io.echolayer.core.store;

import org.jspecify.annotations.NullMarked;
