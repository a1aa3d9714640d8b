package dev.postern.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** The function behind a computed field. */
public sealed interface ComputedFieldDefinition {
    /**
     * A function of the Postgres family.
     *
     * @param tableArgument the argument that takes the row; null: the first
     * @param sessionArgument the argument that takes the session variables as JSON
     */
    record Function(
            QualifiedName function,
            @Nullable String tableArgument,
            @Nullable String sessionArgument) implements ComputedFieldDefinition {}

    /** Of another kind of source, as written; not to be modified. */
    record Foreign(JsonNode json) implements ComputedFieldDefinition {}
}
