/** CSV, NDJSON and epoch folders. */
@NullMarked
package io.echolayer.files;

import org.jspecify.annotations.NullMarked;
