/** The command line. */
@NullMarked
package io.echolayer.cli;

import org.jspecify.annotations.NullMarked;
