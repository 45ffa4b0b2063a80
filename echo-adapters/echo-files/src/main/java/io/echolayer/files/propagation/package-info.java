/** Nodes, propagations and contents in, Echo Loops out, and the run that joins them. */
@NullMarked
package io.echolayer.files.propagation;

import org.jspecify.annotations.NullMarked;
