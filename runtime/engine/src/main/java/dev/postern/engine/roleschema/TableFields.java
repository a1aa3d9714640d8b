package dev.postern.engine.roleschema;

import dev.postern.engine.document.InputValue;
import dev.postern.engine.document.SelectedField;
import dev.postern.engine.ir.BoolExp;
import dev.postern.engine.ir.Field;
import dev.postern.engine.ir.Guarded;
import dev.postern.engine.ir.Select;
import dev.postern.engine.schemacache.ColumnInfo;
import dev.postern.engine.schemacache.TableInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The object type of a table: the columns and relationships that a role may read. */
final class TableFields {
    private final TableInfo table;
    private final SourceSchema source;
    private final ObjectFields<Field> fields;

    TableFields(TableInfo table, SourceSchema source) {
        this.table = table;
        this.source = source;
        this.fields = new ObjectFields<>(table.graphqlName(), table.description(), this::fields, Field.Constant::new);
    }

    TypeUse type() {
        return fields.type();
    }

    /** The selected fields of a row. */
    List<Field> parse(SelectedField selected) {
        return fields.parse(selected);
    }

    private Map<String, FieldParser<Field>> fields() {
        Map<String, FieldParser<Field>> all = new LinkedHashMap<>();
        source.visibleColumns(table).forEach(column -> all.put(column.graphqlName(), new ColumnField(column, source)));
        for (SourceSchema.Related related : source.visibleRelationships(table)) {
            String name = related.info().name();
            switch (related.info().cardinality()) {
                case OBJECT -> all.put(name, new ObjectRelationshipField(related, source));
                case ARRAY -> {
                    all.put(name, new ArrayRelationshipField(related, source));
                    if (related.permission().aggregations()) {
                        String aggregate = source.names().aggregate(related.info());
                        all.put(aggregate, new AggregateRelationshipField(related, source));
                    }
                }
            }
        }
        return all;
    }

    private record ColumnField(ColumnInfo column, SourceSchema source) implements RowField {
        @Override
        public FieldDefinition definition() {
            TypeUse type = source.outputType(column.column().type());
            List<InputDefinition> arguments = hasPath() ? List.of(JsonPathArgument.DEFINITION) : List.of();
            return new FieldDefinition(
                    column.graphqlName(), column.description(), arguments, column.nullable() ? type : type.nonNull());
        }

        private boolean hasPath() {
            return source.backendSchema().scalar(column.column().type()).hasPath();
        }

        @Override
        public Field parse(SelectedField selected) {
            Selections.leaf(selected);
            Map<String, InputValue> arguments =
                    Selections.arguments(selected, hasPath() ? List.of(JsonPathArgument.NAME) : List.of());
            return new Field.OfColumn(selected.alias(), column.column(), JsonPathArgument.read(arguments));
        }
    }

    private record ObjectRelationshipField(SourceSchema.Related related, SourceSchema source) implements RowField {
        @Override
        public FieldDefinition definition() {
            TypeUse type = source.tableFields(related.target()).type();
            return new FieldDefinition(
                    related.info().name(),
                    related.info().description().or(() -> Optional.of("An object relationship")),
                    List.of(),
                    related.info().nullable() ? type : type.nonNull());
        }

        @Override
        public Field parse(SelectedField selected) {
            Selections.arguments(selected, List.of());
            List<Field> fields = source.tableFields(related.target()).parse(selected);
            Select select = Select.of(Guarded.unlimited(related.permission()), fields, BoolExp.TRUE);
            return new Field.OfObject(selected.alias(), related.info().relationship(), select);
        }
    }

    private record ArrayRelationshipField(SourceSchema.Related related, SourceSchema source) implements RowField {
        @Override
        public FieldDefinition definition() {
            return new FieldDefinition(
                    related.info().name(),
                    related.info().description().or(() -> Optional.of("An array relationship")),
                    new SelectArguments(related.target(), source).definitions(),
                    source.tableFields(related.target()).type().nonNull().list().nonNull());
        }

        @Override
        public Field parse(SelectedField selected) {
            SelectArguments arguments = new SelectArguments(related.target(), source);
            Select select = arguments.select(
                    selected,
                    Guarded.by(related.permission()),
                    source.tableFields(related.target()).parse(selected));
            return new Field.OfArray(selected.alias(), related.info().relationship(), select);
        }
    }
}
