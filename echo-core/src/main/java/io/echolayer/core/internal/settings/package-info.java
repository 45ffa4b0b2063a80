/** Settings with named options: each has an id, a JSON form, a default and a check. */
@NullMarked
package io.echolayer.core.internal.settings;

import org.jspecify.annotations.NullMarked;
