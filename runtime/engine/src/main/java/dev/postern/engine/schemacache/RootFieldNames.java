package dev.postern.engine.schemacache;

import dev.postern.engine.ir.SelectRootField;
import java.util.Map;
import java.util.Optional;

/** How a table's root fields are called, after custom names, prefixes and naming convention. All fields have an entry. */
public record RootFieldNames(Map<SelectRootField, Named> select) {
    public RootFieldNames {
        select = Map.copyOf(select);
    }

    /** @param description of the root field; empty for the generated one */
    public record Named(String name, Optional<String> description) {}

    public Named of(SelectRootField field) {
        Named named = select.get(field);
        if (named == null) {
            throw new IllegalStateException("no name for " + field);
        }
        return named;
    }
}
