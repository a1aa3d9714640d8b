/** The engine of this process, put together from the backends, the metadata database and the configuration. */
@NullMarked
package dev.postern.server.engine;

import org.jspecify.annotations.NullMarked;
