package dev.postern.engine.roleschema;

import dev.postern.engine.document.InputValue;
import dev.postern.engine.document.SelectedField;
import dev.postern.engine.ir.BoolExp;
import dev.postern.engine.ir.Field;
import dev.postern.engine.ir.Guarded;
import dev.postern.engine.ir.Select;
import dev.postern.engine.schemacache.ColumnInfo;
import dev.postern.engine.schemacache.RelationshipInfo.Cardinality;
import dev.postern.engine.schemacache.TableInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** The object type of a table: the columns and relationships that a role may read. */
final class TableFields {
    private final NamedType.ObjectType type;
    private final Lazy<Map<String, RowField>> fields;

    TableFields(TableInfo table, SourceSchema source) {
        this.fields = new Lazy<>(() -> fields(table, source));
        this.type = new NamedType.ObjectType(table.graphqlName(), table.description(), new Lazy<>(this::definitions));
    }

    TypeUse type() {
        return TypeUse.of(type);
    }

    /** The selected fields of a row. */
    List<Field> parse(SelectedField selected) {
        return Selections.of(selected, type).stream().map(this::parseField).toList();
    }

    private Field parseField(SelectedField selected) {
        if (selected.name().equals(Selections.TYPENAME)) {
            return new Field.Constant(selected.alias(), type.name());
        }
        RowField field = fields.get().get(selected.name());
        if (field == null) {
            throw Selections.unknown(selected, type);
        }
        return field.parse(selected);
    }

    private SequencedMap<String, FieldDefinition> definitions() {
        SequencedMap<String, FieldDefinition> definitions = new LinkedHashMap<>();
        fields.get().forEach((name, field) -> definitions.put(name, field.definition()));
        return definitions;
    }

    private static Map<String, RowField> fields(TableInfo table, SourceSchema source) {
        Map<String, RowField> fields = new LinkedHashMap<>();
        source.visibleColumns(table)
                .forEach(column -> fields.put(column.graphqlName(), new ColumnField(column, source)));
        source.visibleRelationships(table)
                .forEach(related -> fields.put(related.info().name(), field(related, source)));
        return fields;
    }

    private static RowField field(SourceSchema.Related related, SourceSchema source) {
        return related.info().cardinality() == Cardinality.OBJECT
                ? new ObjectRelationshipField(related, source)
                : new ArrayRelationshipField(related, source);
    }

    private record ColumnField(ColumnInfo column, SourceSchema source) implements RowField {
        @Override
        public FieldDefinition definition() {
            TypeUse element = TypeUse.of(NamedType.ScalarType.of(
                    source.backendSchema().scalar(column.column().type()).name()));
            TypeUse type = column.column().type().array() ? element.nonNull().list() : element;
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
