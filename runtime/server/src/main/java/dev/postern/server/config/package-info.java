/** What the server was told at its start: the table of options, the command line, the environment, and the record they make. */
@NullMarked
package dev.postern.server.config;

import org.jspecify.annotations.NullMarked;
