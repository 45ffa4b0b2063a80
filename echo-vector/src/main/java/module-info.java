/** A kernel of batch scoring on the Vector API. */
module io.echolayer.vector {
  requires transitive io.echolayer.core;
  requires jdk.incubator.vector;
  requires static org.jspecify;

  exports io.echolayer.vector;

  provides io.echolayer.core.batch.spi.KernelProvider with
      io.echolayer.vector.VectorKernelProvider;
}
