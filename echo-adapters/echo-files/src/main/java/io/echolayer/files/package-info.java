/** Files in and out: what every reader and run of this module shares. */
@NullMarked
package io.echolayer.files;

import org.jspecify.annotations.NullMarked;
