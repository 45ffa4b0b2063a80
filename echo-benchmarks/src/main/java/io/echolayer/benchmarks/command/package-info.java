/** Benchmarks of whole commands, each in a process of its own. */
@NullMarked
package io.echolayer.benchmarks.command;

import org.jspecify.annotations.NullMarked;
