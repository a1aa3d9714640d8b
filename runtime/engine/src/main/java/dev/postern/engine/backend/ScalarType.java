package dev.postern.engine.backend;

import dev.postern.engine.ir.ScalarEncoding;

/**
 * A database type as a GraphQL scalar.
 *
 * @param name {@code Int}, {@code timestamptz}, …
 * @param encoding of one value of it (elements, where the column is an array)
 * @param arrayEncoding of a list of values into the database's array text
 * @param hasPath whether a {@code path} argument picks inside of values (JSON types)
 */
public record ScalarType(String name, ScalarEncoding encoding, ScalarEncoding arrayEncoding, boolean hasPath) {}
