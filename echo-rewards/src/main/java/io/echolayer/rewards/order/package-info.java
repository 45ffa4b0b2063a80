/** The order of what happened: by instant, then by id. */
@NullMarked
package io.echolayer.rewards.order;

import org.jspecify.annotations.NullMarked;
