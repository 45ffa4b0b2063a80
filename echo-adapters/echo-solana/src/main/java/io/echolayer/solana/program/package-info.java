/** The programs that payouts call, and their instructions. */
@NullMarked
package io.echolayer.solana.program;

import org.jspecify.annotations.NullMarked;
