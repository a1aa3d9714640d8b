package dev.postern.engine.roleschema;

import dev.postern.engine.document.InputValue;
import dev.postern.engine.document.SelectedField;
import dev.postern.engine.ir.Aggregate;
import dev.postern.engine.ir.AggregateField;
import dev.postern.engine.ir.Column;
import dev.postern.engine.schemacache.TableInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code count(columns, distinct)} of {@code T_aggregate_fields}. A role that sees no columns counts rows. */
record CountField(TableInfo table, SourceSchema source) implements FieldParser<AggregateField> {
    private static final String COLUMNS = "columns";
    private static final String DISTINCT = "distinct";

    @Override
    public FieldDefinition definition() {
        List<InputDefinition> arguments = new ArrayList<>();
        if (hasColumns()) {
            TypeUse columns = source.selectColumn(table).type().nonNull().list();
            arguments.add(InputDefinition.of(COLUMNS, columns));
        }
        arguments.add(InputDefinition.of(DISTINCT, BooleanInput.INSTANCE.type()));
        return new FieldDefinition(
                "count",
                Optional.empty(),
                arguments,
                TypeUse.of(NamedType.ScalarType.INT).nonNull());
    }

    private boolean hasColumns() {
        return !source.visibleColumns(table).isEmpty();
    }

    @Override
    public AggregateField parse(SelectedField field) {
        Selections.leaf(field);
        Map<String, InputValue> arguments =
                Selections.arguments(field, hasColumns() ? List.of(COLUMNS, DISTINCT) : List.of(DISTINCT));
        List<Column> columns = Inputs.nullableList(arguments.get(COLUMNS), source.selectColumn(table));
        InputValue distinct = arguments.get(DISTINCT);
        boolean once = distinct != null
                && Inputs.nullable(distinct, BooleanInput.INSTANCE).orElse(false);
        return new AggregateField.Value(field.alias(), new Aggregate.Count(columns, once));
    }
}
