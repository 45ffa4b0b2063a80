package io.echolayer.core.internal.json;

/** JSON's {@code null}, kept apart from a member that is not there. */
enum JsonNull {
  NULL
}
