/** Files that appear whole or not at all. */
@NullMarked
package io.echolayer.files.output;

import org.jspecify.annotations.NullMarked;
