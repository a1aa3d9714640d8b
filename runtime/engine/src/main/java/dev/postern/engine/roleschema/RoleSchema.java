package dev.postern.engine.roleschema;

import dev.postern.engine.document.SelectedField;
import dev.postern.engine.document.SelectionSet;
import dev.postern.engine.ir.RootField;
import dev.postern.engine.schemacache.TableInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The GraphQL schema of one role: reads operations into IR, and answers introspection from the very same definitions. */
public final class RoleSchema {
    private final RootType query;

    private RoleSchema(RootType query) {
        this.query = query;
    }

    static RoleSchema of(List<SourceSchema> sources) {
        Lazy<Map<String, RootFieldParser>> fields = new Lazy<>(() -> queryFields(sources));
        return new RoleSchema(new RootType("query_root", fields));
    }

    private static Map<String, RootFieldParser> queryFields(List<SourceSchema> sources) {
        Map<String, RootFieldParser> fields = new LinkedHashMap<>();
        for (SourceSchema source : sources) {
            for (TableInfo table : source.source().tables().values()) {
                add(fields, SelectFields.of(table, source));
                add(fields, ByPkField.of(table, source));
                add(fields, AggregateRootField.of(table, source));
            }
        }
        return fields;
    }

    private static void add(Map<String, RootFieldParser> fields, Optional<RootFieldParser> field) {
        field.ifPresent(parser -> fields.putIfAbsent(parser.definition().name(), parser));
    }

    /**
     * What a query asks for, root field by root field.
     *
     * @throws dev.postern.engine.error.InvalidRequestException when it asks for what the role does not see
     */
    public List<RootField> resolveQuery(SelectionSet selection) {
        return selection.collect(query.name()).stream().map(this::resolve).toList();
    }

    private RootField resolve(SelectedField field) {
        return switch (field.name()) {
            case "__schema", "__type" ->
                new RootField.Answered(field.alias(), introspection().answer(field));
            default -> query.parse(field);
        };
    }

    private Introspection introspection() {
        return new Introspection(SchemaDefinition.of(query.type()));
    }

    /** The schema in GraphQL's schema definition language. */
    public String sdl() {
        return SdlPrinter.print(SchemaDefinition.of(query.type()));
    }
}
