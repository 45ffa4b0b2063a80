/** Instructions, messages and transactions, to the byte. */
@NullMarked
package io.echolayer.solana.internal.message;

import org.jspecify.annotations.NullMarked;
