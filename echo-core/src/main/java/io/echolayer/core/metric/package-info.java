/** The four metrics, each a sum of weighted terms. */
@NullMarked
package io.echolayer.core.metric;

import org.jspecify.annotations.NullMarked;
