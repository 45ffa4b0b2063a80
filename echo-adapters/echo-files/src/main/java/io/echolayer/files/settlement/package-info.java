/** A settlement's files: its journal, its plans and approvals, and the epochs that it pays. */
@NullMarked
package io.echolayer.files.settlement;

import org.jspecify.annotations.NullMarked;
