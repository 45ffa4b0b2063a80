/**
 * A kernel of batch scoring on the Vector API. Put the artifact beside echo-core, start Java 25 or
 * later with {@code --add-modules jdk.incubator.vector}, and long jobs run on it.
 */
@NullMarked
package io.echolayer.vector;

import org.jspecify.annotations.NullMarked;
