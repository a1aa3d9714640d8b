/** What a role sees, and how to read it: each object both describes a GraphQL field and parses it into IR. */
@NullMarked
package dev.postern.engine.roleschema;

import org.jspecify.annotations.NullMarked;
