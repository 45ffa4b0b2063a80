/** What jshell has at hand after {@code echolayer shell}. */
@NullMarked
package io.echolayer.cli.shell;

import org.jspecify.annotations.NullMarked;
