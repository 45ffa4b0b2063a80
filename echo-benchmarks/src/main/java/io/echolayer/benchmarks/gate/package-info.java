/**
 * A performance gate for CI: pairs of JMH forks, the measured code against a baseline beside it,
 * and an interval over the pairs' ratios that is held against a reviewed threshold.
 */
@NullMarked
package io.echolayer.benchmarks.gate;

import org.jspecify.annotations.NullMarked;
