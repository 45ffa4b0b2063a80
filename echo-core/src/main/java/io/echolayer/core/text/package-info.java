/** Text forms that have one definition here: order, doubles, instants, names. */
@NullMarked
package io.echolayer.core.text;

import org.jspecify.annotations.NullMarked;
