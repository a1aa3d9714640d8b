package dev.postern.engine.schemacache.stage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.postern.engine.backend.IntrospectedSource;
import dev.postern.engine.schemacache.Inconsistency;
import dev.postern.engine.schemacache.MetadataObject;
import dev.postern.engine.schemacache.MetadataObjectId;
import dev.postern.metadata.ActionMetadata;
import dev.postern.metadata.ActionType;
import dev.postern.metadata.TableRootField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Finds tables whose root fields or types are called like those of another table, of any source. The one that comes first
 * in the document keeps its names, the other drops out.
 */
public final class NameConflicts {
    /** In the order in which conflicts are looked for; the first root that has any is reported. */
    private enum Root {
        MUTATION("mutation_root"),
        SUBSCRIPTION("subscription_root"),
        QUERY("query_root");

        private final String typeName;

        Root(String typeName) {
            this.typeName = typeName;
        }
    }

    private static final List<String> BUILT_IN = List.of(
            "Int",
            "Float",
            "String",
            "Boolean",
            "ID",
            "query_root",
            "mutation_root",
            "subscription_root",
            "order_by",
            "cursor_ordering");
    private static final List<String> OF_READING = List.of(
            "",
            "_bool_exp",
            "_order_by",
            "_select_column",
            "_aggregate",
            "_aggregate_fields",
            "_max_fields",
            "_min_fields",
            "_stream_cursor_input",
            "_stream_cursor_value_input");

    private record RootField(Root root, String name) {}

    /** @param origin whose they are, in messages */
    private record Names(String origin, List<RootField> fields, List<String> types) {}

    private final Map<RootField, String> originsOfFields = new HashMap<>();
    private final Map<String, String> originsOfTypes = new HashMap<>();
    private final Findings findings = new Findings();

    private NameConflicts() {}

    /** @param actions not served yet, but no table may take their names */
    public static Outcome<List<SourceDraft>> settle(List<SourceDraft> sources, List<ActionMetadata> actions) {
        return new NameConflicts().settled(sources, actions);
    }

    private Outcome<List<SourceDraft>> settled(List<SourceDraft> sources, List<ActionMetadata> actions) {
        BUILT_IN.forEach(name -> originsOfTypes.put(name, "type " + name));
        sources.forEach(this::claimScalars);
        List<SourceDraft> settled = sources.stream().map(this::settled).toList();
        actions.forEach(this::check);
        return findings.with(settled);
    }

    private void claimScalars(SourceDraft source) {
        source.tables().values().stream()
                .flatMap(table -> table.info().columns().values().stream())
                .map(column -> column.column().type())
                .distinct()
                .map(type -> source.backend().schema().scalar(type).name())
                .forEach(name -> {
                    originsOfTypes.put(name, "scalar " + name);
                    originsOfTypes.put(name + "_comparison_exp", "scalar " + name);
                });
    }

    private SourceDraft settled(SourceDraft source) {
        List<TrackedTable> kept = new ArrayList<>();
        for (TrackedTable table : source.tables().values()) {
            MetadataObject object = source.objects().table(table.name());
            Names names = new Names(object.name(), fields(table), types(table));
            Optional<String> conflict = conflict(names);
            conflict.ifPresent(cause -> findings.add(new Inconsistency.NameConflict(object, cause)));
            if (conflict.isEmpty()) {
                names.fields().forEach(field -> originsOfFields.put(field, names.origin()));
                names.types().forEach(type -> originsOfTypes.put(type, names.origin()));
                kept.add(table);
            }
        }
        return source.withTables(kept);
    }

    private Optional<String> conflict(Names names) {
        SequencedMap<String, List<String>> conflicts = new LinkedHashMap<>();
        Set<RootField> own = new HashSet<>();
        Root reported = Root.MUTATION;
        for (RootField field : names.fields()) {
            if (field.root() != reported && !conflicts.isEmpty()) {
                break;
            }
            reported = field.root();
            String other = originsOfFields.get(field);
            if (other != null || !own.add(field)) {
                conflicts.put(field.name(), List.of(other == null ? names.origin() : other, names.origin()));
            }
        }
        if (!conflicts.isEmpty()) {
            return Optional.of(fieldsConflict(reported, conflicts));
        }
        return names.types().stream()
                .filter(originsOfTypes::containsKey)
                .findFirst()
                .map(type -> "Found conflicting definitions for GraphQL type '" + type + "', defined in ["
                        + originsOfTypes.get(type) + ", " + names.origin() + "].");
    }

    private void check(ActionMetadata action) {
        Root root = action.definition().type() == ActionType.QUERY ? Root.QUERY : Root.MUTATION;
        String origin = "action " + action.name();
        String other = originsOfFields.putIfAbsent(new RootField(root, action.name()), origin);
        if (other != null) {
            SequencedMap<String, List<String>> conflicts = new LinkedHashMap<>();
            conflicts.put(action.name(), List.of(origin, other));
            MetadataObject object = new MetadataObject(
                    new MetadataObjectId.InDocument("action", action.name()),
                    JsonNodeFactory.instance.objectNode().put("name", action.name()));
            findings.add(new Inconsistency.NameConflict(object, fieldsConflict(root, conflicts)));
        }
    }

    private static String fieldsConflict(Root root, SequencedMap<String, List<String>> conflicts) {
        List<String> fields = conflicts.entrySet().stream()
                .map(field -> "'" + field.getKey() + "' defined in [" + String.join(", ", field.getValue()) + "]")
                .toList();
        return "Encountered conflicting definitions in the selection set for '" + root.typeName + "' for "
                + (fields.size() == 1 ? "field " + fields.getFirst() : "fields: [" + String.join(", ", fields) + "]")
                + ". Fields must not be defined more than once across all sources.";
    }

    /** Root by root. */
    private static List<RootField> fields(TrackedTable table) {
        List<RootField> fields = new ArrayList<>();
        for (Root root : Root.values()) {
            for (TableRootField field : TableRootField.values()) {
                String name = table.rootNames().get(field);
                if (name != null && belongs(field, root) && exists(table.found(), field)) {
                    fields.add(new RootField(root, name));
                }
            }
        }
        return fields;
    }

    private static boolean belongs(TableRootField field, Root root) {
        return switch (field) {
            case SELECT, SELECT_BY_PK, SELECT_AGGREGATE -> root != Root.MUTATION;
            case SELECT_STREAM -> root == Root.SUBSCRIPTION;
            case INSERT, INSERT_ONE, UPDATE, UPDATE_BY_PK, UPDATE_MANY, DELETE, DELETE_BY_PK -> root == Root.MUTATION;
        };
    }

    private static boolean exists(IntrospectedSource.Table table, TableRootField field) {
        boolean hasKey = !table.primaryKey().isEmpty();
        return switch (field) {
            case SELECT, SELECT_AGGREGATE, SELECT_STREAM -> true;
            case SELECT_BY_PK -> hasKey;
            case INSERT, INSERT_ONE -> table.insertable();
            case UPDATE, UPDATE_MANY -> table.updatable();
            case UPDATE_BY_PK -> table.updatable() && hasKey;
            case DELETE -> table.deletable();
            case DELETE_BY_PK -> table.deletable() && hasKey;
        };
    }

    private static List<String> types(TrackedTable table) {
        List<String> suffixes = new ArrayList<>(OF_READING);
        IntrospectedSource.Table found = table.found();
        if (found.insertable()) {
            suffixes.add("_insert_input");
        }
        if (found.updatable()) {
            suffixes.addAll(List.of("_set_input", "_updates"));
        }
        if (found.insertable() || found.updatable() || found.deletable()) {
            suffixes.add("_mutation_response");
        }
        return suffixes.stream()
                .map(suffix -> table.info().graphqlName() + suffix)
                .toList();
    }
}
