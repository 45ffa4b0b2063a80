/** CSV after RFC 4180: rows in, with typed and named cells, and rows out. */
@NullMarked
package io.echolayer.files.internal.csv;

import org.jspecify.annotations.NullMarked;
