/** The programs that payouts call, and their instructions. */
@NullMarked
package io.echolayer.solana.internal.program;

import org.jspecify.annotations.NullMarked;
