/** What EchoLayer's modules share about rewards; no part of the API. */
@NullMarked
package io.echolayer.rewards.internal;

import org.jspecify.annotations.NullMarked;
