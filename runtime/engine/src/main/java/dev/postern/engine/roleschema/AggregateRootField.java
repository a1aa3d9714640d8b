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

/** The root field {@code T_aggregate}: one object about many rows. */
record AggregateRootField(TableInfo table, SelectPermission permission, SourceSchema source)
        implements RootFieldParser {
    static Optional<RootFieldParser> of(TableInfo table, SourceSchema source) {
        return source.permission(table)
                .filter(SelectPermission::aggregations)
                .filter(permission -> permission.queryRootFields().contains(SelectRootField.SELECT_AGGREGATE))
                .map(permission -> new AggregateRootField(table, permission, source));
    }

    @Override
    public FieldDefinition definition() {
        RootFieldNames.Named named = table.rootFields().of(SelectRootField.SELECT_AGGREGATE);
        String generated = "fetch aggregated fields from the table: \"" + table.name() + "\"";
        return new FieldDefinition(
                named.name(),
                named.description().or(() -> Optional.of(generated)).filter(text -> !text.isEmpty()),
                new SelectArguments(table, source).definitions(),
                source.aggregateFields(table).type().nonNull());
    }

    @Override
    public RootField parse(SelectedField field) {
        QueryField aggregate =
                new QueryField.Aggregate(source.aggregateFields(table).parse(field, Guarded.by(permission)));
        return new RootField.OfSource(field.alias(), source.source().name(), aggregate);
    }
}
