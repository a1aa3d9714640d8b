/** IR to SQL: one translator for each part of the IR. */
@NullMarked
package dev.postern.postgres.translate;

import org.jspecify.annotations.NullMarked;
