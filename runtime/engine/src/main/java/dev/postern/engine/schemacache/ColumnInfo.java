package dev.postern.engine.schemacache;

import dev.postern.engine.ir.Column;
import java.util.Optional;

/** A column of a tracked table. */
public record ColumnInfo(
        Column column,
        String graphqlName,
        boolean nullable,
        boolean hasDefault,
        boolean generated,
        Optional<String> description) {}
