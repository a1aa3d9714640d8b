/** The line of a GraphQL request, from its text to the bytes of its answer. */
@NullMarked
package dev.postern.engine.request;

import org.jspecify.annotations.NullMarked;
