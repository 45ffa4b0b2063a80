/**
 * Contracts of the ports. Extend a suite, say how to open your implementation, and run it with
 * JUnit 5; what passes here may stand wherever the port is asked for.
 */
@NullMarked
package io.echolayer.tck;

import org.jspecify.annotations.NullMarked;
