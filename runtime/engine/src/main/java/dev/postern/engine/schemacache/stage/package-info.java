/** The stages that make a schema cache, in the order of {@link dev.postern.engine.schemacache.SchemaCacheBuilder}. */
@NullMarked
package dev.postern.engine.schemacache.stage;

import org.jspecify.annotations.NullMarked;
