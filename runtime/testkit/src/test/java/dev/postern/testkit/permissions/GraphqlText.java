package dev.postern.testkit.permissions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.engine.request.GraphqlRequest;
import dev.postern.testkit.Json;
import dev.postern.testkit.permissions.Model.Column;
import dev.postern.testkit.permissions.Model.Relation;
import dev.postern.testkit.permissions.Query.ColumnItem;
import dev.postern.testkit.permissions.Query.Item;
import dev.postern.testkit.permissions.Query.RelationItem;
import dev.postern.testkit.permissions.Query.Selection;
import dev.postern.testkit.permissions.Query.Sort;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A query as GraphQL, with some of its values in variables. */
final class GraphqlText {
    private final Dice dice;
    private final List<String> definitions = new ArrayList<>();
    private final ObjectNode variables = JsonNodeFactory.instance.objectNode();

    private GraphqlText(Dice dice) {
        this.dice = dice;
    }

    static GraphqlRequest of(Query query, Dice dice) {
        GraphqlText text = new GraphqlText(dice);
        String roots = query.roots().stream().map(text::root).collect(Collectors.joining(" "));
        String definitions = text.definitions.isEmpty() ? "" : " (" + String.join(", ", text.definitions) + ")";
        return new GraphqlRequest("query" + definitions + " { " + roots + " }", Optional.empty(), text.variables);
    }

    private String root(Query.Root root) {
        String table = root.selection().table().name;
        return root.alias() + ": "
                + root.key()
                        .map(key -> table + "_by_pk(id: " + value(key, "Int!") + ")")
                        .orElseGet(() -> table + arguments(root.selection()))
                + items(root.selection());
    }

    private String items(Selection selection) {
        return selection.items().stream().map(this::item).collect(Collectors.joining(" ", " { ", " }"));
    }

    private String item(Item item) {
        return switch (item) {
            case ColumnItem column ->
                (item.alias().equals(column.column().name()) ? "" : item.alias() + ": ")
                        + column.column().name();
            case RelationItem related ->
                related.relation().name()
                        + (related.relation().unique() ? "" : arguments(related.selection()))
                        + items(related.selection());
        };
    }

    private String arguments(Selection selection) {
        List<String> arguments = new ArrayList<>();
        if (selection.where() != Condition.TRUE) {
            arguments.add("where: " + condition(selection.where()));
        }
        if (!selection.distinctOn().isEmpty()) {
            arguments.add("distinct_on: "
                    + selection.distinctOn().stream().map(Column::name).toList());
        }
        if (!selection.orderBy().isEmpty()) {
            arguments.add(
                    "order_by: " + selection.orderBy().stream().map(this::sort).toList());
        }
        selection.limit().ifPresent(limit -> arguments.add("limit: " + value(limit, "Int")));
        selection.offset().ifPresent(offset -> arguments.add("offset: " + value(offset, "Int")));
        return arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")";
    }

    private String sort(Sort sort) {
        String direction = (sort.ascending() ? "asc" : "desc")
                + sort.nullsFirst()
                        .map(first -> first ? "_nulls_first" : "_nulls_last")
                        .orElse("");
        String text = "{" + sort.column().name() + ": " + direction + "}";
        for (Relation relation : sort.path().reversed()) {
            text = "{" + relation.name() + ": " + text + "}";
        }
        return text;
    }

    private String condition(Condition condition) {
        return switch (condition) {
            case Condition.And and -> "{_and: " + conditions(and.all()) + "}";
            case Condition.Or or -> "{_or: " + conditions(or.any()) + "}";
            case Condition.Not not -> "{_not: " + condition(not.negated()) + "}";
            case Condition.IsNull isNull ->
                "{" + isNull.column().name() + ": {_is_null: " + value(isNull.isNull(), "Boolean!") + "}}";
            case Condition.Compare compare ->
                "{" + compare.column().name() + ": {" + compare.operator() + ": " + operand(compare) + "}}";
            case Condition.Related related -> "{" + related.relation().name() + ": " + condition(related.where()) + "}";
            case Condition.NullSafeEqual ignored -> throw ofPermission();
            case Condition.ToSession ignored -> throw ofPermission();
            case Condition.ToColumn ignored -> throw ofPermission();
            case Condition.Exists ignored -> throw ofPermission();
        };
    }

    private static IllegalArgumentException ofPermission() {
        return new IllegalArgumentException("only permissions have such conditions");
    }

    private List<String> conditions(List<Condition> conditions) {
        return conditions.stream().map(this::condition).toList();
    }

    private String operand(Condition.Compare compare) {
        String type = compare.column().kind().graphql;
        if (compare.value() instanceof List<?> list) {
            return dice.in(40)
                    ? variable(list, "[" + type + "!]!")
                    : list.stream()
                            .map(item -> value(item, type + "!"))
                            .toList()
                            .toString();
        }
        return value(compare.value(), type + "!");
    }

    private String value(Object value, String type) {
        if (dice.in(35)) {
            return variable(value, type);
        }
        return value instanceof String text ? TextNode.valueOf(text).toString() : value.toString();
    }

    private String variable(Object value, String type) {
        String name = "v" + definitions.size();
        definitions.add("$" + name + ": " + type);
        variables.set(name, Json.tree(value instanceof BigDecimal ? value.toString() : value));
        return "$" + name;
    }
}
