package dev.postern.engine.roleschema;

import dev.postern.engine.document.InputValue;
import dev.postern.engine.document.SelectedField;
import dev.postern.engine.ir.BoolExp;
import dev.postern.engine.ir.Guarded;
import dev.postern.engine.ir.QueryField;
import dev.postern.engine.ir.RootField;
import dev.postern.engine.ir.Select;
import dev.postern.engine.ir.SelectPermission;
import dev.postern.engine.ir.SelectRootField;
import dev.postern.engine.schemacache.ColumnInfo;
import dev.postern.engine.schemacache.RootFieldNames;
import dev.postern.engine.schemacache.TableInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The root field {@code T_by_pk}: the one row with a primary key, or null. Absent unless the role may read the whole key. */
record ByPkField(TableInfo table, SelectPermission permission, List<ColumnInfo> key, SourceSchema source)
        implements RootFieldParser {

    static Optional<RootFieldParser> of(TableInfo table, SourceSchema source) {
        if (table.primaryKey().isEmpty()) {
            return Optional.empty();
        }
        return source.permission(table)
                .filter(permission -> permission.queryRootFields().contains(SelectRootField.SELECT_BY_PK))
                .filter(permission -> permission.columns().containsAll(table.primaryKey()))
                .flatMap(permission -> key(table).map(key -> new ByPkField(table, permission, key, source)));
    }

    /** Empty when a column of the key has no legal name in GraphQL. */
    private static Optional<List<ColumnInfo>> key(TableInfo table) {
        List<ColumnInfo> key = new ArrayList<>();
        for (String name : table.primaryKey()) {
            ColumnInfo column = table.columns().get(name);
            if (column == null) {
                return Optional.empty();
            }
            key.add(column);
        }
        return Optional.of(key);
    }

    @Override
    public FieldDefinition definition() {
        RootFieldNames.Named named = table.rootFields().of(SelectRootField.SELECT_BY_PK);
        String generated = "fetch data from the table: \"" + table.name() + "\" using primary key columns";
        return new FieldDefinition(
                named.name(),
                named.description().or(() -> Optional.of(generated)).filter(text -> !text.isEmpty()),
                key.stream().map(this::argument).toList(),
                source.tableFields(table).type());
    }

    private InputDefinition argument(ColumnInfo column) {
        return new InputDefinition(
                column.graphqlName(), column.description(), input(column).type().nonNull(), Optional.empty());
    }

    private ScalarInput input(ColumnInfo column) {
        return ScalarInput.of(
                column.column().type(),
                source.backendSchema().scalar(column.column().type()));
    }

    @Override
    public RootField parse(SelectedField field) {
        Map<String, InputValue> arguments = Selections.arguments(
                field, key.stream().map(ColumnInfo::graphqlName).toList());
        List<BoolExp> equal = new ArrayList<>();
        for (ColumnInfo column : key) {
            InputValue value = arguments.get(column.graphqlName());
            if (value == null) {
                throw Inputs.invalid(field.path().key("args"), "missing required field '" + column.graphqlName() + "'");
            }
            equal.add(new BoolExp.Compare(column.column(), "_eq", Inputs.required(value, input(column))));
        }
        BoolExp where = equal.size() == 1 ? equal.getFirst() : new BoolExp.And(equal);
        Select select = Select.of(
                Guarded.unlimited(permission), source.tableFields(table).parse(field), where);
        return new RootField.OfSource(field.alias(), source.source().name(), new QueryField.Row(select));
    }
}
