/**
 * Propagations as relationships of Neo4j, from the user who passed on to the content. Start with
 * {@link Neo4jPropagationStore}.
 */
@NullMarked
package io.echolayer.neo4j;

import org.jspecify.annotations.NullMarked;
