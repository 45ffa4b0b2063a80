/** Propagation as a weighted graph in compressed sparse rows, and its components. */
@NullMarked
package io.echolayer.propagation.graph;

import org.jspecify.annotations.NullMarked;
