/**
 * The version 3 metadata document as immutable records: what users declare about databases, permissions, actions and
 * the rest, with functions that replace one element. {@code dev.postern.metadata.json} reads and writes it as JSON.
 */
@NullMarked
package dev.postern.metadata;

import org.jspecify.annotations.NullMarked;
