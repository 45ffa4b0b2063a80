/** Folders of closed epochs: writing them, chaining them, verifying them. */
@NullMarked
package io.echolayer.files.epoch;

import org.jspecify.annotations.NullMarked;
