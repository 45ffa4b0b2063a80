/** Instructions, messages and transactions, to the byte. */
@NullMarked
package io.echolayer.solana.message;

import org.jspecify.annotations.NullMarked;
