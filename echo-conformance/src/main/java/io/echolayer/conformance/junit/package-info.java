/** A suite for JUnit: a class to extend for each kind of vectors. */
@NullMarked
package io.echolayer.conformance.junit;

import org.jspecify.annotations.NullMarked;
