/** Named values that formulas of one's own state. */
@NullMarked
package io.echolayer.core.attribute;

import org.jspecify.annotations.NullMarked;
