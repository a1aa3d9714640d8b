package dev.postern.engine.roleschema;

import dev.postern.engine.document.SelectedField;
import dev.postern.engine.ir.Guarded;
import dev.postern.engine.ir.QueryField;
import dev.postern.engine.ir.RootField;
import dev.postern.engine.ir.SelectPermission;
import dev.postern.engine.ir.SelectRootField;
import dev.postern.engine.schemacache.RootFieldNames;
import dev.postern.engine.schemacache.TableInfo;
import java.util.Optional;

/** The root field {@code T}: a list of rows. */
record SelectFields(TableInfo table, SelectPermission permission, SourceSchema source) implements RootFieldParser {
    static Optional<RootFieldParser> of(TableInfo table, SourceSchema source) {
        return source.permission(table)
                .filter(permission -> permission.queryRootFields().contains(SelectRootField.SELECT))
                .map(permission -> new SelectFields(table, permission, source));
    }

    @Override
    public FieldDefinition definition() {
        RootFieldNames.Named named = table.rootFields().of(SelectRootField.SELECT);
        String generated = "fetch data from the table: \"" + table.name() + "\"";
        return new FieldDefinition(
                named.name(),
                named.description().or(() -> Optional.of(generated)).filter(text -> !text.isEmpty()),
                new SelectArguments(table, source).definitions(),
                source.tableFields(table).type().nonNull().list().nonNull());
    }

    @Override
    public RootField parse(SelectedField field) {
        SelectArguments arguments = new SelectArguments(table, source);
        QueryField rows = new QueryField.Rows(arguments.select(
                field, Guarded.by(permission), source.tableFields(table).parse(field)));
        return new RootField.OfSource(field.alias(), source.source().name(), rows);
    }
}
