/** Every constant of a computation, with its digest. */
@NullMarked
package io.echolayer.core.ruleset;

import org.jspecify.annotations.NullMarked;
