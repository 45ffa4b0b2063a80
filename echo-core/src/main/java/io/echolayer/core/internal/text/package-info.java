/** Text forms that have one definition here: order, doubles, instants, names. */
@NullMarked
package io.echolayer.core.internal.text;

import org.jspecify.annotations.NullMarked;
