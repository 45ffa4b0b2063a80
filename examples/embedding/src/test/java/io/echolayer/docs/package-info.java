/** The documentation held to the code: links, citations, snippets, commands, tables. */
package io.echolayer.docs;
