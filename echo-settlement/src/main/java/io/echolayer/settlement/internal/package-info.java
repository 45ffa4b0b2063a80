/** What several packages of the settlement share. */
@NullMarked
package io.echolayer.settlement.internal;

import org.jspecify.annotations.NullMarked;
