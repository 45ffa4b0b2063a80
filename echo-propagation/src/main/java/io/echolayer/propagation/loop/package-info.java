/** Echo Loops: from events to paths to resonance. */
@NullMarked
package io.echolayer.propagation.loop;

import org.jspecify.annotations.NullMarked;
