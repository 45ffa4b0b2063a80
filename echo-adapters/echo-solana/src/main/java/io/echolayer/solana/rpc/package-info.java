/** Which nodes are asked, and how patiently. */
@NullMarked
package io.echolayer.solana.rpc;

import org.jspecify.annotations.NullMarked;
