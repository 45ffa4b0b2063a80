/** What the tests of several modules share. */
@NullMarked
package io.echolayer.testing;

import org.jspecify.annotations.NullMarked;
