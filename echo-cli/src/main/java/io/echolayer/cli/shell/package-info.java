/** What jshell has at hand after {@code ./echo shell}. */
@NullMarked
package io.echolayer.cli.shell;

import org.jspecify.annotations.NullMarked;
