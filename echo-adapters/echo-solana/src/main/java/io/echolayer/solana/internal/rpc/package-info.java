/** Questions to nodes: which one answers, how often it is asked, and what its answers mean. */
@NullMarked
package io.echolayer.solana.internal.rpc;

import org.jspecify.annotations.NullMarked;
