/** Where propagation events are kept: a port, and a store on the heap. */
@NullMarked
package io.echolayer.propagation.store;

import org.jspecify.annotations.NullMarked;
