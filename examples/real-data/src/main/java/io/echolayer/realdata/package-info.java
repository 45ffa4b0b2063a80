/**
 * Public data sets, made into what the library reads: signals to score, and an event log to pay.
 */
@NullMarked
package io.echolayer.realdata;

import org.jspecify.annotations.NullMarked;
