package dev.postern.engine.schemacache.stage;

import dev.postern.engine.backend.IntrospectedSource;
import dev.postern.engine.backend.IntrospectedSource.TableColumn;
import dev.postern.engine.ir.SelectRootField;
import dev.postern.engine.schemacache.ColumnInfo;
import dev.postern.engine.schemacache.RootFieldNames;
import dev.postern.engine.schemacache.TableInfo;
import dev.postern.metadata.ColumnConfig;
import dev.postern.metadata.ComputedFieldMetadata;
import dev.postern.metadata.CustomRootField;
import dev.postern.metadata.QualifiedName;
import dev.postern.metadata.RemoteRelationshipMetadata;
import dev.postern.metadata.TableConfiguration;
import dev.postern.metadata.TableMetadata;
import dev.postern.metadata.TableRootField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Joins the tracked tables of a source with what its database holds: columns, keys, names, descriptions. Columns that
 * GraphQL cannot name, or whose type it cannot, are left out.
 */
public final class Tables {
    private final SourceDraft source;
    private final GraphqlNames names;
    private final Map<QualifiedName, IntrospectedSource.Table> found;

    private Tables(SourceDraft source) {
        this.source = source;
        this.names = new GraphqlNames(source.metadata().customization());
        this.found = source.introspected().tables().stream()
                .collect(Collectors.toMap(IntrospectedSource.Table::name, Function.identity(), (one, other) -> one));
    }

    public static Outcome<List<SourceDraft>> track(List<SourceDraft> sources) {
        return Outcome.each(sources, source -> new Tables(source).track());
    }

    private Outcome<SourceDraft> track() {
        Findings findings = new Findings();
        SourceObjects objects = source.objects();
        List<TrackedTable> tables = new ArrayList<>();
        for (TableMetadata table : findings.distinct(
                source.metadata().tables(), TableMetadata::table, each -> objects.table(each.table()))) {
            try {
                tables.add(track(table));
            } catch (Unusable e) {
                findings.invalid(objects.table(table.table()), e.cause());
            }
        }
        return findings.with(source.withTables(tables));
    }

    private TrackedTable track(TableMetadata table) throws Unusable {
        IntrospectedSource.Table inDatabase =
                table.table().qualified().map(found::get).orElse(null);
        if (inDatabase == null) {
            throw Unusable.wrong("no such table/view exists in source: \"" + table.table() + "\"");
        }
        QualifiedName name = inDatabase.name();
        TableConfiguration configuration = table.configuration();
        Map<TableRootField, String> rootNames = names.rootFields(name, configuration);
        TableInfo info = new TableInfo(
                name,
                names.type(name, configuration),
                columns(inDatabase, configuration),
                inDatabase.primaryKey(),
                new LinkedHashMap<>(),
                Map.of(),
                rootFieldNames(rootNames, configuration),
                description(configuration.comment(), inDatabase.comment())
                        .or(() -> generatedDescription(name, configuration)));
        return new TrackedTable(table, inDatabase, info, rootNames, fieldsToCome(table));
    }

    private SequencedMap<String, ColumnInfo> columns(IntrospectedSource.Table table, TableConfiguration configuration)
            throws Unusable {
        SequencedMap<String, ColumnInfo> columns = new LinkedHashMap<>();
        SequencedMap<String, String> byGraphqlName = new LinkedHashMap<>();
        for (TableColumn column : table.columns()) {
            ColumnInfo info = column(column, configuration.columnConfig().get(column.name()));
            if (!canBeNamed(info)) {
                continue;
            }
            String other = byGraphqlName.put(info.graphqlName(), column.name());
            if (other != null) {
                throw Unusable.wrong("the definitions of columns \"" + other + "\" and \"" + column.name()
                        + "\" are in conflict: they are mapped to the same field name, \"" + info.graphqlName() + "\"");
            }
            columns.put(column.name(), info);
        }
        return columns;
    }

    private boolean canBeNamed(ColumnInfo column) {
        String scalar = source.backend().schema().scalar(column.column().type()).name();
        return GraphqlNames.isLegal(column.graphqlName()) && GraphqlNames.isLegal(scalar);
    }

    private static ColumnInfo column(TableColumn column, @Nullable ColumnConfig config) {
        String customName = config == null ? null : config.customName();
        return new ColumnInfo(
                TrackedTable.column(column),
                customName == null ? column.name() : customName,
                column.nullable(),
                column.hasDefault(),
                column.generated(),
                description(config == null ? null : config.comment(), column.comment()));
    }

    /** A comment in the metadata wins, an empty one hides the database's. */
    private static Optional<String> description(@Nullable String comment, Optional<String> inDatabase) {
        return (comment == null ? inDatabase : Optional.of(comment)).filter(text -> !text.isEmpty());
    }

    private static Optional<String> generatedDescription(QualifiedName name, TableConfiguration configuration) {
        return configuration.comment() == null
                ? Optional.of("columns and relationships of \"" + name + "\"")
                : Optional.empty();
    }

    private static RootFieldNames rootFieldNames(Map<TableRootField, String> names, TableConfiguration configuration) {
        Map<SelectRootField, RootFieldNames.Named> select = new EnumMap<>(SelectRootField.class);
        names.forEach((field, name) -> selectField(field)
                .ifPresent(selectField -> select.put(
                        selectField,
                        new RootFieldNames.Named(
                                name, GraphqlNames.custom(configuration, field).map(CustomRootField::comment)))));
        return new RootFieldNames(select);
    }

    private static Optional<SelectRootField> selectField(TableRootField field) {
        return switch (field) {
            case SELECT -> Optional.of(SelectRootField.SELECT);
            case SELECT_BY_PK -> Optional.of(SelectRootField.SELECT_BY_PK);
            case SELECT_AGGREGATE -> Optional.of(SelectRootField.SELECT_AGGREGATE);
            case SELECT_STREAM -> Optional.of(SelectRootField.SELECT_STREAM);
            case INSERT, INSERT_ONE, UPDATE, UPDATE_BY_PK, UPDATE_MANY, DELETE, DELETE_BY_PK -> Optional.empty();
        };
    }

    private static Set<String> fieldsToCome(TableMetadata table) {
        return Stream.concat(
                        table.computedFields().stream().map(ComputedFieldMetadata::name),
                        table.remoteRelationships().stream().map(RemoteRelationshipMetadata::name))
                .collect(Collectors.toSet());
    }
}
