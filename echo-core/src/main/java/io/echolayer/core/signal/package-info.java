/** What is known of a content item. */
@NullMarked
package io.echolayer.core.signal;

import org.jspecify.annotations.NullMarked;
