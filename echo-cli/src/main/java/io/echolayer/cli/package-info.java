/** The command line: one class for each command. */
@NullMarked
package io.echolayer.cli;

import org.jspecify.annotations.NullMarked;
