/** What the log says happened. */
@NullMarked
package io.echolayer.rewards.event;

import org.jspecify.annotations.NullMarked;
