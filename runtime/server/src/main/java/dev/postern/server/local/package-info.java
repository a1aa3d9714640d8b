/** Local mode: a folder of custom resources served on one's own machine, and followed while it is edited. */
@NullMarked
package dev.postern.server.local;

import org.jspecify.annotations.NullMarked;
