/**
 * What is promised to users: the public API of each published module, and that each is published.
 */
@NullMarked
package io.echolayer.architecture.api;

import org.jspecify.annotations.NullMarked;
