/** Scores of attention: signals become metrics, metrics become the Echo Index. */
@NullMarked
package io.echolayer.core;

import org.jspecify.annotations.NullMarked;
