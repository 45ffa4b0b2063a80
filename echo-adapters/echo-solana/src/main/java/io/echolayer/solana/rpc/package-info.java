/** Questions to nodes of the chain, and their answers. */
@NullMarked
package io.echolayer.solana.rpc;

import org.jspecify.annotations.NullMarked;
