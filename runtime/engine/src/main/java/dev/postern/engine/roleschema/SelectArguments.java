package dev.postern.engine.roleschema;

import dev.postern.engine.backend.Capability;
import dev.postern.engine.document.InputValue;
import dev.postern.engine.document.SelectedField;
import dev.postern.engine.ir.BoolExp;
import dev.postern.engine.ir.Column;
import dev.postern.engine.ir.Field;
import dev.postern.engine.ir.Guarded;
import dev.postern.engine.ir.OrderBy;
import dev.postern.engine.ir.Select;
import dev.postern.engine.ir.Value;
import dev.postern.engine.schemacache.TableInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The arguments of every list of rows: {@code distinct_on limit offset order_by where}. */
final class SelectArguments {
    private static final List<String> NAMES = List.of("distinct_on", "limit", "offset", "order_by", "where");

    private final TableInfo table;
    private final SourceSchema source;

    SelectArguments(TableInfo table, SourceSchema source) {
        this.table = table;
        this.source = source;
    }

    List<InputDefinition> definitions() {
        List<InputDefinition> definitions = new ArrayList<>();
        TypeUse integer = TypeUse.of(NamedType.ScalarType.INT);
        if (hasDistinctOn()) {
            TypeUse columns = source.selectColumn(table).type().nonNull().list();
            definitions.add(InputDefinition.of("distinct_on", "distinct select on columns", columns));
        }
        definitions.add(InputDefinition.of("limit", "limit the number of rows returned", integer));
        definitions.add(InputDefinition.of("offset", "skip the first n rows. Use only with order_by", integer));
        TypeUse keys = source.orderBy(table).type().nonNull().list();
        definitions.add(InputDefinition.of("order_by", "sort the rows by one or more columns", keys));
        definitions.add(InputDefinition.of(
                "where", "filter the rows returned", source.boolExp(table).type()));
        return definitions;
    }

    private boolean hasDistinctOn() {
        return source.source().backend().capabilities().contains(Capability.DISTINCT_ON)
                && !source.visibleColumns(table).isEmpty();
    }

    Select select(SelectedField field, Guarded from, List<Field> fields) {
        Map<String, InputValue> arguments = Selections.arguments(field, NAMES);
        List<OrderBy> orderBy = Inputs.nullableList(arguments.get("order_by"), source.orderBy(table)).stream()
                .flatMap(List::stream)
                .toList();
        List<Column> distinctOn = Inputs.nullableList(arguments.get("distinct_on"), source.selectColumn(table));
        requireDistinctLeadsOrder(field, distinctOn, orderBy);
        return new Select(
                from,
                fields,
                where(arguments),
                orderBy,
                distinctOn,
                count(arguments, "limit", CountInput.LIMIT),
                count(arguments, "offset", CountInput.OFFSET));
    }

    private BoolExp where(Map<String, InputValue> arguments) {
        InputValue where = arguments.get("where");
        return where == null
                ? BoolExp.TRUE
                : Inputs.nullable(where, source.boolExp(table)).orElse(BoolExp.TRUE);
    }

    private static Optional<Value> count(Map<String, InputValue> arguments, String name, CountInput parser) {
        InputValue value = arguments.get(name);
        return value == null ? Optional.empty() : Inputs.nullable(value, parser);
    }

    /** Postgres demands it, and Hasura says it in its own words. */
    private void requireDistinctLeadsOrder(SelectedField field, List<Column> distinctOn, List<OrderBy> orderBy) {
        if (distinctOn.isEmpty() || orderBy.isEmpty()) {
            return;
        }
        Set<OrderBy.Target> leading = new HashSet<>();
        orderBy.stream().limit(distinctOn.size()).forEach(key -> leading.add(key.target()));
        boolean agree = orderBy.size() >= distinctOn.size()
                && distinctOn.stream().allMatch(column -> leading.contains(new OrderBy.Target.OfColumn(column)));
        if (!agree) {
            throw Inputs.invalid(
                    field.path().key("args"), "\"distinct_on\" columns must match initial \"order_by\" columns");
        }
    }
}
