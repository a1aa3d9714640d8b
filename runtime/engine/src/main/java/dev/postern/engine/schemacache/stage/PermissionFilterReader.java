package dev.postern.engine.schemacache.stage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.engine.ir.BoolExp;
import dev.postern.engine.schemacache.ColumnInfo;
import dev.postern.engine.schemacache.RelationshipInfo;
import dev.postern.metadata.ForeignName;
import dev.postern.metadata.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the row filter of a permission. Names in it are the database's, except those of relationships; every operator may
 * begin with {@code _} or {@code $}.
 *
 * <pre>
 * {"_or": [{"owner_id": "X-Hasura-User-Id"}, {"author": {"published": {"_eq": true}}}]}
 * </pre>
 */
final class PermissionFilterReader {
    private final SourceDraft source;
    private final TrackedTable root;
    private final ComparisonReader comparisons;

    /** @param root the table that the permission is on */
    PermissionFilterReader(SourceDraft source, TrackedTable root) {
        this.source = source;
        this.root = root;
        this.comparisons = new ComparisonReader(source.backend().schema(), root);
    }

    BoolExp read(JsonNode filter) throws Unusable {
        return condition(filter, root);
    }

    /** All of an object's members hold; an empty one is true. */
    private BoolExp condition(JsonNode json, TrackedTable table) throws Unusable {
        JsonKind.requireObject(json, "boolean expression");
        List<BoolExp> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            all.add(member(member.getKey(), member.getValue(), table));
        }
        return all.size() == 1 ? all.getFirst() : new BoolExp.And(all);
    }

    private BoolExp member(String key, JsonNode value, TrackedTable table) throws Unusable {
        return switch (key) {
            case "_and", "$and" -> new BoolExp.And(conditions(value, table));
            case "_or", "$or" -> new BoolExp.Or(conditions(value, table));
            case "_not", "$not" -> new BoolExp.Not(condition(value, table));
            case "_exists", "$exists" -> exists(value);
            default -> field(key, value, table);
        };
    }

    private List<BoolExp> conditions(JsonNode json, TrackedTable table) throws Unusable {
        JsonKind.requireArray(json);
        List<BoolExp> conditions = new ArrayList<>();
        for (JsonNode element : json) {
            conditions.add(condition(element, table));
        }
        return conditions;
    }

    private BoolExp exists(JsonNode json) throws Unusable {
        JsonKind.requireObject(json, "exists expression");
        ForeignName name = new ForeignName(member(json, "_table"));
        TrackedTable table =
                source.table(name).orElseThrow(() -> Unusable.wrong("table \"" + name + "\" does not exist"));
        return new BoolExp.Exists(table.name(), condition(member(json, "_where"), table));
    }

    private static JsonNode member(JsonNode object, String key) throws Unusable {
        JsonNode value = object.get(key);
        if (value == null) {
            throw Unusable.wrong("key \"" + key + "\" not found");
        }
        return value;
    }

    private BoolExp field(String name, JsonNode value, TrackedTable table) throws Unusable {
        ColumnInfo column = table.info().columns().get(name);
        if (column != null) {
            return comparisons.read(column, value, table);
        }
        RelationshipInfo relationship = table.info().relationships().get(name);
        if (relationship != null) {
            QualifiedName target = relationship.relationship().target();
            TrackedTable related =
                    source.table(target).orElseThrow(() -> Unusable.wrong("table \"" + target + "\" is not tracked"));
            return new BoolExp.Related(relationship.relationship(), BoolExp.TRUE, condition(value, related));
        }
        if (table.unservedFields().contains(name)) {
            throw Unusable.notServed("the filter looks at \"" + name + "\", which is not served yet");
        }
        throw Unusable.wrong("\"" + name + "\" does not exist");
    }
}
