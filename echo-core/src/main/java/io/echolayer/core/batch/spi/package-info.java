/**
 * For authors of kernels, which score blocks of rows: what a kernel reads and writes, the rules
 * that it scores under, and the contract that it must keep. Users of batch scoring need none of it.
 */
@NullMarked
package io.echolayer.core.batch.spi;

import org.jspecify.annotations.NullMarked;
