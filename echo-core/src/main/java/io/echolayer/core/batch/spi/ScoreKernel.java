package io.echolayer.core.batch.spi;

/**
 * Scores blocks of rows under one set of rules, with the bits of the scalar path. Owns its scratch
 * memory: one thread at a time, and no memory from block to block.
 */
public interface ScoreKernel {
  /** Fills every column that {@code block} asks for. */
  void score(KernelBlock block);
}
