/** Keys, signatures and addresses. */
@NullMarked
package io.echolayer.solana.key;

import org.jspecify.annotations.NullMarked;
