/**
 * Public data sets, made into what the library reads: signals to score, and an event log to pay.
 *
 * <p>Part of EchoLayer's own tests, which is why it may use the library's own reader of CSV; that
 * is no API.
 */
@NullMarked
package io.echolayer.realdata;

import org.jspecify.annotations.NullMarked;
