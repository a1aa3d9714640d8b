package dev.postern.engine.roleschema;

import dev.postern.engine.backend.BackendSchema;
import dev.postern.engine.ir.ColumnType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The comparison types of one source. They do not depend on the role, so all roles share them. */
final class ComparisonInputs {
    private final BackendSchema schema;
    private final TypeNames names;
    private final Map<ColumnType, ComparisonInput> byType = new ConcurrentHashMap<>();

    ComparisonInputs(BackendSchema schema, TypeNames names) {
        this.schema = schema;
        this.names = names;
    }

    TypeNames names() {
        return names;
    }

    ComparisonInput of(ColumnType type) {
        return byType.computeIfAbsent(type, each -> new ComparisonInput(each, schema, names, this));
    }
}
