package dev.postern.engine.roleschema;

import dev.postern.engine.document.SelectedField;
import dev.postern.engine.ir.Aggregate;
import dev.postern.engine.ir.AggregateField;
import dev.postern.engine.ir.AggregateSelect;
import dev.postern.engine.ir.Column;
import dev.postern.engine.ir.Guarded;
import dev.postern.engine.roleschema.AggregateColumns.Argument;
import dev.postern.engine.schemacache.TableInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The object type {@code T_aggregate}: {@code aggregate}, what may be computed from the rows, and {@code nodes}, the rows
 * themselves.
 */
final class AggregateFields {
    private final TableInfo table;
    private final SourceSchema source;
    private final ObjectFields<AggregateField> fields;

    AggregateFields(TableInfo table, SourceSchema source) {
        this.table = table;
        this.source = source;
        this.fields = object(
                source.names().aggregate(table), "aggregated selection of \"" + table.name() + "\"", this::ofAggregate);
    }

    TypeUse type() {
        return fields.type();
    }

    /** A selection of this type with the arguments that say which rows. */
    AggregateSelect parse(SelectedField field, Guarded from) {
        List<AggregateField> selected = fields.parse(field);
        return new AggregateSelect(new SelectArguments(table, source).select(field, from, List.of()), selected);
    }

    private static ObjectFields<AggregateField> object(
            String name, String description, Supplier<Map<String, FieldParser<AggregateField>>> fields) {
        return new ObjectFields<>(name, Optional.of(description), fields, AggregateField.Constant::new);
    }

    private Map<String, FieldParser<AggregateField>> ofAggregate() {
        Map<String, FieldParser<AggregateField>> all = new LinkedHashMap<>();
        String description = "aggregate fields of \"" + table.name() + "\"";
        ObjectFields<AggregateField> functions =
                object(source.names().aggregateFields(table), description, this::functions);
        all.put("aggregate", new NestedField("aggregate", functions));
        all.put("nodes", new NodesField(source.tableFields(table)));
        return all;
    }

    private Map<String, FieldParser<AggregateField>> functions() {
        Map<String, FieldParser<AggregateField>> functions = new LinkedHashMap<>();
        functions.put("count", new CountField(table, source));
        AggregateColumns.of(table, source)
                .forEach((name, arguments) -> functions.put(name, new NestedField(name, columns(name, arguments))));
        return functions;
    }

    private ObjectFields<AggregateField> columns(String function, List<Argument> arguments) {
        Map<String, FieldParser<AggregateField>> columns = new LinkedHashMap<>();
        arguments.forEach(
                argument -> columns.put(argument.column().graphqlName(), new ColumnField(function, argument)));
        String name = source.names().aggregateFields(table, function);
        return object(name, "aggregate " + function + " on columns", () -> columns);
    }

    private record NestedField(String name, ObjectFields<AggregateField> fields)
            implements FieldParser<AggregateField> {
        @Override
        public FieldDefinition definition() {
            return new FieldDefinition(name, Optional.empty(), List.of(), fields.type());
        }

        @Override
        public AggregateField parse(SelectedField field) {
            Selections.arguments(field, List.of());
            return new AggregateField.Nested(field.alias(), fields.parse(field));
        }
    }

    /** {@code title} of {@code max}. */
    private record ColumnField(String function, Argument argument) implements FieldParser<AggregateField> {
        @Override
        public FieldDefinition definition() {
            return new FieldDefinition(
                    argument.column().graphqlName(), argument.column().description(), List.of(), argument.result());
        }

        @Override
        public AggregateField parse(SelectedField field) {
            Selections.leaf(field);
            Selections.arguments(field, List.of());
            Column column = argument.column().column();
            return new AggregateField.Value(field.alias(), new Aggregate.OfColumn(function, column));
        }
    }

    private record NodesField(TableFields rows) implements FieldParser<AggregateField> {
        @Override
        public FieldDefinition definition() {
            return new FieldDefinition(
                    "nodes",
                    Optional.empty(),
                    List.of(),
                    rows.type().nonNull().list().nonNull());
        }

        @Override
        public AggregateField parse(SelectedField field) {
            Selections.arguments(field, List.of());
            return new AggregateField.Nodes(field.alias(), rows.parse(field));
        }
    }
}
