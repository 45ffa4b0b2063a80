/** An implementation in any language, started as a command. */
@NullMarked
package io.echolayer.conformance.command;

import org.jspecify.annotations.NullMarked;
