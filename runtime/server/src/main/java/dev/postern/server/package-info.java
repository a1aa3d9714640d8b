/** The process: its command line, its wiring, and where Quarkus takes over. */
@NullMarked
package dev.postern.server;

import org.jspecify.annotations.NullMarked;
