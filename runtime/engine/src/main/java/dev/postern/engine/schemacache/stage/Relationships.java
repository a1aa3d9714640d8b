package dev.postern.engine.schemacache.stage;

import dev.postern.engine.backend.IntrospectedSource;
import dev.postern.engine.backend.IntrospectedSource.ForeignKey;
import dev.postern.engine.backend.IntrospectedSource.TableColumn;
import dev.postern.engine.ir.Relationship;
import dev.postern.engine.ir.Relationship.ColumnPair;
import dev.postern.engine.schemacache.ColumnInfo;
import dev.postern.engine.schemacache.Inconsistency;
import dev.postern.engine.schemacache.MetadataObject;
import dev.postern.engine.schemacache.RelationshipInfo;
import dev.postern.engine.schemacache.RelationshipInfo.Cardinality;
import dev.postern.metadata.ObjectName;
import dev.postern.metadata.RelationshipUsing;
import dev.postern.metadata.TableMetadata;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Connects the tracked tables of a source, by foreign keys or by columns that the metadata pairs. */
public final class Relationships {
    private final SourceDraft source;
    private final Findings findings = new Findings();

    /** A relationship as declared, of either kind. */
    private record Declared(
            String name,
            RelationshipUsing using,
            @Nullable String comment,
            Cardinality cardinality,
            MetadataObject object) {}

    /** Where it leads, by which columns. */
    private record Path(TrackedTable target, List<ColumnPair> mapping, boolean nullable) {}

    private Relationships(SourceDraft source) {
        this.source = source;
    }

    public static Outcome<List<SourceDraft>> connect(List<SourceDraft> sources) {
        return Outcome.each(sources, source -> new Relationships(source).connect());
    }

    private Outcome<SourceDraft> connect() {
        List<TrackedTable> connected =
                source.tables().values().stream().map(this::connect).toList();
        return findings.with(source.withTables(connected));
    }

    private TrackedTable connect(TrackedTable table) {
        SequencedMap<String, RelationshipInfo> relationships = new LinkedHashMap<>();
        Set<String> unserved = new HashSet<>(table.unservedFields());
        for (Declared declared : declared(table)) {
            try {
                Path path = path(table, declared);
                checkName(table, declared);
                relationships.put(declared.name(), info(declared, path));
            } catch (Unusable e) {
                switch (e.kind()) {
                    case WRONG -> findings.invalid(declared.object(), e.cause());
                    case NOT_SERVED -> {
                        unserved.add(declared.name());
                        findings.warn(declared.object().id(), e.cause());
                    }
                }
            }
        }
        return table.withInfo(table.info().withRelationships(relationships)).withUnservedFields(unserved);
    }

    /** All whose name is theirs alone. */
    private List<Declared> declared(TrackedTable table) {
        TableMetadata metadata = table.metadata();
        SourceObjects objects = source.objects();
        List<Declared> toOne = findings.distinct(
                metadata.objectRelationships().stream()
                        .map(each -> new Declared(
                                each.name(),
                                each.using(),
                                each.comment(),
                                Cardinality.OBJECT,
                                objects.relationship(table.name(), each)))
                        .toList(),
                Declared::name,
                Declared::object);
        List<Declared> toMany = findings.distinct(
                metadata.arrayRelationships().stream()
                        .map(each -> new Declared(
                                each.name(),
                                each.using(),
                                each.comment(),
                                Cardinality.ARRAY,
                                objects.relationship(table.name(), each)))
                        .toList(),
                Declared::name,
                Declared::object);
        SequencedMap<String, List<Declared>> byName = Stream.concat(toOne.stream(), toMany.stream())
                .collect(Collectors.groupingBy(Declared::name, LinkedHashMap::new, Collectors.toList()));
        byName.values().stream().filter(same -> same.size() > 1).forEach(this::conflict);
        return byName.values().stream()
                .filter(same -> same.size() == 1)
                .map(List::getFirst)
                .toList();
    }

    private void conflict(List<Declared> same) {
        findings.add(new Inconsistency.Conflicting(
                same.stream().map(Declared::object).toList(),
                "conflicting definitions for field \"" + same.getFirst().name() + "\""));
    }

    private static RelationshipInfo info(Declared declared, Path path) {
        Relationship relationship =
                new Relationship(declared.name(), path.target().name(), path.mapping(), isUnique(path));
        Optional<String> description = Optional.ofNullable(declared.comment()).filter(comment -> !comment.isEmpty());
        return new RelationshipInfo(relationship, declared.cardinality(), path.nullable(), description);
    }

    private static boolean isUnique(Path path) {
        Set<String> remote =
                path.mapping().stream().map(pair -> pair.remote().name()).collect(Collectors.toSet());
        IntrospectedSource.Table target = path.target().found();
        boolean byPrimaryKey = !target.primaryKey().isEmpty() && remote.containsAll(target.primaryKey());
        return byPrimaryKey || target.uniqueKeys().stream().anyMatch(key -> remote.containsAll(key.columns()));
    }

    private static void checkName(TrackedTable table, Declared declared) throws Unusable {
        GraphqlNames.checked(declared.name());
        List<String> fields = declared.cardinality() == Cardinality.ARRAY
                ? List.of(declared.name(), declared.name() + "_aggregate")
                : List.of(declared.name());
        for (String field : fields) {
            for (ColumnInfo column : table.info().columns().values()) {
                String inDatabase = column.column().name();
                if (column.graphqlName().equals(field) && !inDatabase.equals(field)) {
                    throw Unusable.wrong("field definition conflicts with custom field name for postgres column \""
                            + inDatabase + "\"");
                }
                if (inDatabase.equals(field)) {
                    throw Unusable.wrong("field definition conflicts with postgres column");
                }
            }
        }
    }

    private Path path(TrackedTable table, Declared declared) throws Unusable {
        return switch (declared.using()) {
            case RelationshipUsing.ForeignKeyOnColumns key -> forward(table, declared, key.columns());
            case RelationshipUsing.ForeignKeyOnTable key -> reverse(table, declared, key);
            case RelationshipUsing.ManualTable manual -> manual(table, manual);
            case RelationshipUsing.ManualNativeQuery manual ->
                throw Unusable.notServed("relationships to native queries are not served yet");
        };
    }

    private Path forward(TrackedTable table, Declared declared, List<String> columns) throws Unusable {
        List<ForeignKey> keys = table.found().foreignKeys().stream()
                .filter(key -> isOn(key, columns))
                .toList();
        ForeignKey key = theOnly(keys, table, declared);
        TrackedTable target = tracked(key.target());
        List<ColumnPair> mapping = new ArrayList<>();
        boolean nullable = false;
        for (int i = 0; i < key.columns().size(); i++) {
            TableColumn local = column(table, key.columns().get(i));
            nullable |= local.nullable();
            mapping.add(pair(local, column(target, key.targetColumns().get(i))));
        }
        return new Path(target, mapping, nullable);
    }

    private Path reverse(TrackedTable table, Declared declared, RelationshipUsing.ForeignKeyOnTable using)
            throws Unusable {
        TrackedTable target = source.table(using.table())
                .orElseThrow(() -> inContext(
                        table,
                        declared,
                        "table \"" + using.table() + "\" does not exist in source: "
                                + source.metadata().name()));
        List<ForeignKey> keys = target.found().foreignKeys().stream()
                .filter(key -> key.target().equals(table.name()) && isOn(key, using.columns()))
                .toList();
        ForeignKey key = theOnly(keys, table, declared);
        List<ColumnPair> mapping = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            mapping.add(pair(
                    column(table, key.targetColumns().get(i)),
                    column(target, key.columns().get(i))));
        }
        return new Path(target, mapping, true);
    }

    private Path manual(TrackedTable table, RelationshipUsing.ManualTable using) throws Unusable {
        TrackedTable target = tracked(using.remoteTable());
        List<ColumnPair> mapping = new ArrayList<>();
        for (Map.Entry<String, String> columns : using.columnMapping().entrySet()) {
            mapping.add(pair(column(table, columns.getKey()), column(target, columns.getValue())));
        }
        if (mapping.isEmpty()) {
            throw Unusable.notServed("relationships without a column mapping are not served");
        }
        return new Path(target, mapping, true);
    }

    private static boolean isOn(ForeignKey key, List<String> columns) {
        return Set.copyOf(key.columns()).equals(new HashSet<>(columns));
    }

    private static ForeignKey theOnly(List<ForeignKey> keys, TrackedTable table, Declared declared) throws Unusable {
        return switch (keys.size()) {
            case 0 -> throw inContext(table, declared, "no foreign constraint exists on the given column(s)");
            case 1 -> keys.getFirst();
            default ->
                throw inContext(table, declared, "more than one foreign key constraint exists on the given column(s)");
        };
    }

    private static Unusable inContext(TrackedTable table, Declared declared, String cause) {
        return Unusable.wrong(
                "in table \"" + table.name() + "\": in relationship \"" + declared.name() + "\": " + cause);
    }

    private TrackedTable tracked(ObjectName name) throws Unusable {
        return source.table(name).orElseThrow(() -> Unusable.wrong("table \"" + name + "\" is not tracked"));
    }

    private static TableColumn column(TrackedTable table, String name) throws Unusable {
        return table.foundColumn(name)
                .orElseThrow(
                        () -> Unusable.wrong("table \"" + table.name() + "\" has no field named \"" + name + "\""));
    }

    private static ColumnPair pair(TableColumn local, TableColumn remote) {
        return new ColumnPair(TrackedTable.column(local), TrackedTable.column(remote));
    }
}
