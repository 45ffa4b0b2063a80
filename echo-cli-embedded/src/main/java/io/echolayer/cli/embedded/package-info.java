/** The server of {@code --store embedded:DIR}, an optional part of the command line. */
@NullMarked
package io.echolayer.cli.embedded;

import org.jspecify.annotations.NullMarked;
