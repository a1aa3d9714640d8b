package dev.postern.engine.ir;

import com.fasterxml.jackson.databind.JsonNode;

/** One key of {@code data}. */
public sealed interface RootField {
    /** The key in the answer. */
    String alias();

    /** @param source the name of the source that answers it */
    record OfSource(String alias, String source, QueryField query) implements RootField {}

    /** Known without any source: {@code __typename} and introspection. */
    record Answered(String alias, JsonNode answer) implements RootField {}
}
