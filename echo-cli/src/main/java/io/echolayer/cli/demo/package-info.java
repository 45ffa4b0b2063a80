/**
 * A sample that the project makes itself: users, items and three days of events, the same for the
 * same seed.
 */
@NullMarked
package io.echolayer.cli.demo;

import org.jspecify.annotations.NullMarked;
