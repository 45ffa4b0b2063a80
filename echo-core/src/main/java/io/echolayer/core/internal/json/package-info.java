/** JSON values with named, checked access and a canonical form. */
@NullMarked
package io.echolayer.core.internal.json;

import org.jspecify.annotations.NullMarked;
