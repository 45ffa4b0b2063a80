/** Claims for an existing on-chain distributor. */
@NullMarked
package io.echolayer.solana.distributor;

import org.jspecify.annotations.NullMarked;
