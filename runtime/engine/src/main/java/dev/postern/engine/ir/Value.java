package dev.postern.engine.ir;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.engine.error.JsonPath;

/**
 * An operand. Values of a request and of a session never stand in the SQL: they are parameters, so that one plan and one
 * prepared statement serve every user of a role.
 */
public sealed interface Value {
    /** The type that the database reads the value as. */
    ColumnType type();

    /** Written by the author of a permission: part of the SQL. */
    record Constant(JsonNode json, ColumnType type) implements Value {}

    /** A session variable; a request without it fails. Array types take Postgres' array text, {@code {1,2}}. */
    record SessionVariable(String name, ColumnType type) implements Value {}

    /**
     * A scalar, or a list of scalars when {@code type} is an array, of the request's document or of its variables.
     *
     * @param encoding checks the JSON value and writes it as the database's text
     * @param path where in the request an error about the value is reported
     */
    record Parameter(ParameterSource source, ColumnType type, ScalarEncoding encoding, JsonPath path)
            implements Value {}
}
