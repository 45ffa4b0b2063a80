/** What EchoLayer's own modules share and no user needs: checks at the door. */
@NullMarked
package io.echolayer.core.internal;

import org.jspecify.annotations.NullMarked;
