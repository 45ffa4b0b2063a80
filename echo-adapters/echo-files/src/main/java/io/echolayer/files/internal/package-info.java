/** What the readers of this module share without it being API. */
@NullMarked
package io.echolayer.files.internal;

import org.jspecify.annotations.NullMarked;
