/** A GraphQL document and its variables, read and checked as far as that goes without a schema. */
@NullMarked
package dev.postern.engine.document;

import org.jspecify.annotations.NullMarked;
