package dev.postern.engine.schemacache.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.postern.engine.backend.BackendSchema;
import dev.postern.engine.backend.ComparisonOperator;
import dev.postern.engine.backend.ComparisonOperator.Operand;
import dev.postern.engine.backend.ComparisonOperator.Part;
import dev.postern.engine.ir.BoolExp;
import dev.postern.engine.ir.Column;
import dev.postern.engine.ir.ColumnType;
import dev.postern.engine.ir.Value;
import dev.postern.engine.schemacache.ColumnInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a row filter says of one column: {@code {"_gt": 3, "_lt": "X-Hasura-Max"}}, or the bare value it equals. */
final class ComparisonReader {
    /** Operators between two columns, and what they are between a column and a value. */
    private static final Map<String, String> BETWEEN_COLUMNS = Map.of(
            "_ceq", "_eq", "_cne", "_neq", "_cneq", "_neq", "_cgt", "_gt", "_clt", "_lt", "_cgte", "_gte", "_clte",
            "_lte");

    /** An operator on a list of values, said once for each of them. */
    private record Elementwise(String operator, boolean any) {}

    private static final Map<String, Elementwise> ELEMENTWISE = Map.of(
            "_in", new Elementwise("_eq", true),
            "_nin", new Elementwise("_neq", false),
            "_has_keys_any", new Elementwise("_has_key", true),
            "_has_keys_all", new Elementwise("_has_key", false),
            "_ancestor_any", new Elementwise("_ancestor", true),
            "_descendant_any", new Elementwise("_descendant", true),
            "_matches_any", new Elementwise("_matches", true));

    /** Of some types only. */
    private static final Set<String> SELECTIVE = Set.of(
            "_like",
            "_nlike",
            "_ilike",
            "_nilike",
            "_similar",
            "_nsimilar",
            "_regex",
            "_iregex",
            "_nregex",
            "_niregex",
            "_contains",
            "_contained_in",
            "_has_key",
            "_has_keys_any",
            "_has_keys_all",
            "_ancestor",
            "_ancestor_any",
            "_descendant",
            "_descendant_any",
            "_matches",
            "_matches_any",
            "_matches_fulltext",
            "_gt",
            "_lt",
            "_gte",
            "_lte");

    private final BackendSchema schema;
    private final OperandReader operands;
    private final TrackedTable root;

    /** @param root the table that the permission is on */
    ComparisonReader(BackendSchema schema, TrackedTable root) {
        this.schema = schema;
        this.operands = new OperandReader(schema);
        this.root = root;
    }

    /** @param table the one that the column is of */
    BoolExp read(ColumnInfo column, JsonNode json, TrackedTable table) throws Unusable {
        if (!json.isObject()) {
            return equal(column, json, false);
        }
        List<BoolExp> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            all.add(operator(column, member.getKey(), member.getValue(), table));
        }
        return all.size() == 1 ? all.getFirst() : new BoolExp.And(all);
    }

    private BoolExp operator(ColumnInfo column, String key, JsonNode operand, TrackedTable table) throws Unusable {
        if (!key.startsWith("_") && !key.startsWith("$")) {
            throw Unusable.wrong("Unknown operator: " + key);
        }
        String name = "_" + key.substring(1);
        return switch (name) {
            case "_is_null" -> new BoolExp.IsNull(column.column(), !JsonKind.requireBoolean(operand));
            case "_eq" -> equal(column, operand, false);
            case "_ne", "_neq" -> equal(column, operand, true);
            case "_cast" -> cast(column.column(), operand);
            default -> {
                String betweenColumns = BETWEEN_COLUMNS.get(name);
                yield betweenColumns == null
                        ? ofBackend(Left.of(column.column()), key, name, operand)
                        : betweenColumns(column.column(), betweenColumns, operand, table);
            }
        };
    }

    /**
     * NULL equals NULL here. Plain equality does as well where no NULL can be on the right side; plain inequality only where
     * none can be on either.
     */
    private BoolExp equal(ColumnInfo column, JsonNode json, boolean negated) throws Unusable {
        if (json.isNull()) {
            Value none = new Value.Constant(json, column.column().type());
            return new BoolExp.NullSafeEqual(column.column(), none, negated);
        }
        Value value = operands.one(column.column().type(), json);
        if (negated && column.nullable()) {
            return new BoolExp.NullSafeEqual(column.column(), value, true);
        }
        return new BoolExp.Compare(column.column(), negated ? "_neq" : "_eq", value);
    }

    /** {@code {"geography": {"_st_d_within": …}}}: comparisons by the type that the column is cast to. */
    private BoolExp cast(Column column, JsonNode json) throws Unusable {
        JsonKind.requireObject(json, "boolean expression");
        List<BoolExp> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> target : json.properties()) {
            ColumnType type = castTarget(column, target.getKey());
            JsonKind.requireObject(target.getValue(), "boolean expression");
            Left left = new Left(column, Optional.of(type));
            for (Map.Entry<String, JsonNode> member : target.getValue().properties()) {
                String name = "_" + member.getKey().substring(1);
                all.add(
                        name.equals("_is_null")
                                ? new BoolExp.IsNull(column, !JsonKind.requireBoolean(member.getValue()))
                                : ofBackend(left, member.getKey(), name, member.getValue()));
            }
        }
        return all.size() == 1 ? all.getFirst() : new BoolExp.And(all);
    }

    private ColumnType castTarget(Column column, String name) throws Unusable {
        return schema.casts(column.type()).stream()
                .filter(type ->
                        type.name().equals(name) || schema.scalar(type).name().equals(name))
                .findFirst()
                .orElseThrow(() -> Unusable.wrong(
                        "cannot cast column of type \"" + column.type().name() + "\" to type \"" + name + "\""));
    }

    /** The column, or what it is cast to. */
    private record Left(Column column, Optional<ColumnType> cast) {
        static Left of(Column column) {
            return new Left(column, Optional.empty());
        }

        ColumnType type() {
            return cast.orElse(column.type());
        }

        BoolExp compared(String operator, Value... operands) {
            return new BoolExp.Compare(column, cast, operator, List.of(operands));
        }
    }

    private BoolExp ofBackend(Left left, String key, String name, JsonNode json) throws Unusable {
        Optional<ComparisonOperator> operator = schema.operators(left.type()).stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
        if (operator.isEmpty()) {
            throw missing(left, key, name);
        }
        return switch (operator.get().operand()) {
            case Operand.Same() -> left.compared(name, operands.one(left.type(), json));
            case Operand.OfType(ColumnType type) -> left.compared(name, operands.one(type, json));
            case Operand.ListOfSame() -> onList(left, name, left.type(), json);
            case Operand.ListOfType(ColumnType type) -> onList(left, name, type, json);
            case Operand.OfParts parts -> ofParts(left, name, parts, json);
        };
    }

    private BoolExp ofParts(Left left, String name, Operand.OfParts operand, JsonNode json) throws Unusable {
        JsonKind.requireObject(json, operand.typeName());
        List<Value> parts = new ArrayList<>();
        for (Part part : operand.parts()) {
            JsonNode given = json.path(part.name());
            if (given.isMissingNode() || given.isNull()) {
                if (!part.nullable()) {
                    throw Unusable.wrong("key \"" + part.name() + "\" not found");
                }
                given = part.defaultValue().orElse(NullNode.getInstance());
            }
            parts.add(operands.one(part.type(), given));
        }
        return left.compared(name, parts.toArray(Value[]::new));
    }

    private static Unusable missing(Left left, String key, String name) {
        if (name.startsWith("_jsonb_path_")) {
            return Unusable.notServed("the filter uses " + key + ", which is not served yet");
        }
        return Unusable.wrong(
                SELECTIVE.contains(name) || name.startsWith("_st_")
                        ? "\"" + left.column().name() + "\" is of type \""
                                + left.type().name() + "\", on which operator " + key + " does not work"
                        : "Unknown operator: " + key);
    }

    /** A list with session variables in it, or of arrays, is no single value; then the elements are compared one by one. */
    private BoolExp onList(Left left, String name, ColumnType type, JsonNode json) throws Unusable {
        Elementwise elementwise = ELEMENTWISE.get(name);
        boolean several = type.array() || OperandReader.holdsSessionVariable(json);
        if (elementwise == null || !several || !json.isArray()) {
            return left.compared(name, operands.list(type, json));
        }
        List<BoolExp> each = new ArrayList<>();
        for (JsonNode element : json) {
            each.add(left.compared(elementwise.operator(), operands.one(type, element)));
        }
        return elementwise.any() ? new BoolExp.Or(each) : new BoolExp.And(each);
    }

    private BoolExp betweenColumns(Column left, String operator, JsonNode json, TrackedTable table) throws Unusable {
        boolean ofRoot =
                json.isArray() && json.size() == 2 && json.get(0).asText().equals("$");
        if (json.isArray() && json.isEmpty()) {
            throw Unusable.wrong("path cannot be empty");
        }
        if (json.isArray() && json.size() > 1 && !ofRoot) {
            throw Unusable.wrong("Relationship references are not supported in column comparison RHS");
        }
        JsonNode name = json.isArray() ? json.get(json.size() - 1) : json;
        if (!name.isTextual()) {
            throw Unusable.wrong("a boolean expression JSON must be either a string or an array");
        }
        Column right = column(name.textValue(), ofRoot ? root : table);
        if (!left.type().equals(right.type())) {
            throw Unusable.wrong("incompatible column types: \"" + left.name() + "\" has type \""
                    + left.type().name() + "\", but \"" + right.name() + "\" has type \""
                    + right.type().name() + "\"");
        }
        return new BoolExp.CompareColumns(left, operator, right, ofRoot);
    }

    private static Column column(String name, TrackedTable table) throws Unusable {
        ColumnInfo column = table.info().columns().get(name);
        if (column == null) {
            throw Unusable.wrong(
                    table.info().relationships().containsKey(name)
                            ? "column operators can only compare postgres columns"
                            : "\"" + name + "\" does not exist");
        }
        return column.column();
    }
}
