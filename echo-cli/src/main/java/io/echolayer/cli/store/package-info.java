/** Databases that closed epochs are booked into. Loaded by those who ask for one. */
@NullMarked
package io.echolayer.cli.store;

import org.jspecify.annotations.NullMarked;
