/** Public data sets, scored. */
@NullMarked
package io.echolayer.realdata;

import org.jspecify.annotations.NullMarked;
