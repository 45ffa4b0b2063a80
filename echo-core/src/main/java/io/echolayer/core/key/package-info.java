/**
 * Public keys, signatures and the one strict verification of both; base58, which they are written
 * in. Nothing here holds a private key.
 */
@NullMarked
package io.echolayer.core.key;

import org.jspecify.annotations.NullMarked;
