package dev.postern.engine.schemacache;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.backend.IntrospectedSource;
import dev.postern.engine.backend.IntrospectedSource.ForeignKey;
import dev.postern.engine.backend.IntrospectedSource.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A random database with a document that fits it: tables {@code t0 …} with columns {@code c0 …}, each referring to an earlier
 * one, with relationships both ways and permissions whose filters look through them.
 */
final class RandomSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> ROLES = List.of("user", "editor", "guest");

    private final Random random;
    private final List<Integer> columnCounts = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();

    RandomSchema(Random random) {
        this.random = random;
        int tables = 2 + random.nextInt(4);
        for (int i = 0; i < tables; i++) {
            columnCounts.add(3 + random.nextInt(4));
            parents.add(i == 0 ? 0 : random.nextInt(i));
        }
    }

    IntrospectedSource database() {
        List<Table> tables = new ArrayList<>();
        for (int table = 0; table < columnCounts.size(); table++) {
            TableFixture fixture = TableFixture.table("t" + table).primaryKey("c0");
            for (int column = 0; column < columnCounts.get(table); column++) {
                fixture.column("c" + column, column == 0 ? "int4" : "int4?");
            }
            fixture.foreignKey("c1", "t" + parents.get(table), "c0");
            tables.add(fixture.build());
        }
        return new IntrospectedSource(tables);
    }

    ObjectNode metadata() {
        ObjectNode source = JSON.objectNode();
        ArrayNode tables = source.putArray("tables");
        for (int table = 0; table < columnCounts.size(); table++) {
            ObjectNode json = tables.addObject().put("table", "t" + table);
            ObjectNode parent =
                    json.putArray("object_relationships").addObject().put("name", "parent");
            parent.putObject("using").put("foreign_key_constraint_on", "c1");
            ArrayNode children = json.putArray("array_relationships");
            for (int child = 0; child < columnCounts.size(); child++) {
                if (parents.get(child) == table) {
                    ObjectNode using =
                            children.addObject().put("name", "children" + child).putObject("using");
                    using.putObject("foreign_key_constraint_on")
                            .put("table", "t" + child)
                            .put("column", "c1");
                }
            }
            ArrayNode permissions = json.putArray("select_permissions");
            for (String role : ROLES) {
                if (random.nextInt(4) > 0) {
                    permissions.addObject().put("role", role).set("permission", permission(table));
                }
            }
        }
        ObjectNode sources = JSON.objectNode();
        sources.set("default", source);
        return SchemaCacheCase.metadata(sources, JSON.objectNode());
    }

    private ObjectNode permission(int table) {
        ObjectNode permission = JSON.objectNode();
        if (random.nextBoolean()) {
            permission.put("columns", "*");
        } else {
            ArrayNode columns = permission.putArray("columns");
            for (int column = 0; column < columnCounts.get(table); column++) {
                if (random.nextBoolean()) {
                    columns.add("c" + column);
                }
            }
        }
        if (random.nextBoolean()) {
            permission.put("limit", random.nextInt(100));
        }
        return permission.set("filter", filter(table, table, 3));
    }

    private ObjectNode filter(int table, int root, int depth) {
        ObjectNode filter = JSON.objectNode();
        switch (random.nextInt(depth == 0 ? 4 : 9)) {
            case 0 -> {}
            case 1 -> filter.put(column(table), random.nextInt(10));
            case 2 -> filter.putObject(column(table)).put("_neq", "X-Hasura-User-Id");
            case 3 -> filter.putObject(column(table)).putArray("_cgt").add("$").add(column(root));
            case 4 ->
                filter.putArray("_and").add(filter(table, root, depth - 1)).add(filter(table, root, depth - 1));
            case 5 -> filter.putArray("_or").add(filter(table, root, depth - 1)).add(filter(table, root, depth - 1));
            case 6 -> filter.set("_not", filter(table, root, depth - 1));
            case 7 -> filter.set("parent", filter(parents.get(table), root, depth - 1));
            default -> {
                int other = random.nextInt(columnCounts.size());
                ObjectNode exists = filter.putObject("_exists").put("_table", "t" + other);
                exists.set("_where", filter(other, root, depth - 1));
            }
        }
        return filter;
    }

    private String column(int table) {
        return "c" + random.nextInt(columnCounts.get(table));
    }

    /** The database without some table, column or foreign key. */
    IntrospectedSource broken(IntrospectedSource database) {
        List<Table> tables = new ArrayList<>(database.tables());
        int victim = random.nextInt(tables.size());
        Table table = tables.get(victim);
        switch (random.nextInt(4)) {
            case 0 -> {
                tables.remove(victim);
                tables.replaceAll(each -> withKeys(each, key -> !key.target().equals(table.name())));
            }
            case 1 -> tables.set(victim, withKeys(table, key -> false));
            default -> {
                String column = "c" + random.nextInt(table.columns().size() + 1);
                tables.set(victim, withoutColumn(table, column));
                tables.replaceAll(each -> withKeys(
                        each,
                        key -> !key.target().equals(table.name())
                                || !key.targetColumns().contains(column)));
            }
        }
        return tables.isEmpty() ? database : new IntrospectedSource(tables);
    }

    private static Table withKeys(Table table, java.util.function.Predicate<ForeignKey> kept) {
        return copy(
                table,
                table.columns(),
                table.primaryKey(),
                table.foreignKeys().stream().filter(kept).toList());
    }

    private static Table withoutColumn(Table table, String column) {
        return copy(
                table,
                table.columns().stream()
                        .filter(each -> !each.name().equals(column))
                        .toList(),
                table.primaryKey().contains(column) ? List.of() : table.primaryKey(),
                table.foreignKeys().stream()
                        .filter(key -> !key.columns().contains(column))
                        .toList());
    }

    private static Table copy(
            Table table,
            List<IntrospectedSource.TableColumn> columns,
            List<String> primaryKey,
            List<ForeignKey> foreignKeys) {
        return new Table(
                table.name(),
                table.kind(),
                columns,
                primaryKey,
                table.uniqueKeys(),
                foreignKeys,
                table.comment(),
                table.insertable(),
                table.updatable(),
                table.deletable());
    }
}
