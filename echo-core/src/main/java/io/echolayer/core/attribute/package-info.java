/** Named values by which custom formulas are defined. */
@NullMarked
package io.echolayer.core.attribute;

import org.jspecify.annotations.NullMarked;
