/** Keeps what is served in step with the metadata database, on every instance: the write path, schema sync, the start. */
@NullMarked
package dev.postern.engine.schemasync;

import org.jspecify.annotations.NullMarked;
