package dev.postern.testkit.permissions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tables with their rows, as the oracle knows them. */
record Model(List<Table> tables) {
    enum Kind {
        INT("int", "Int"),
        TEXT("text", "String"),
        BOOL("boolean", "Boolean"),
        NUMERIC("numeric(4,1)", "numeric");

        final String sql;
        final String graphql;

        Kind(String sql, String graphql) {
            this.sql = sql;
            this.graphql = graphql;
        }

        /** From a small domain, so that comparisons hit; never null. */
        Object value(Dice dice) {
            return switch (this) {
                case INT -> dice.upTo(4);
                case TEXT -> dice.of(List.of("", "a", "A", "ab", "b%", "it's", "\"q\\"));
                case BOOL -> dice.in(50);
                case NUMERIC -> BigDecimal.valueOf(dice.upTo(30), 1);
            };
        }
    }

    record Column(String name, Kind kind) {}

    /** @param unique an object relationship: it leads to a primary key */
    record Relation(String name, Table target, Column local, Column remote, boolean unique, boolean foreignKey) {}

    /** Identity counts: tables refer to each other. */
    static final class Table {
        final String name;
        final List<Column> columns;
        final List<Map<String, Object>> rows;
        List<Relation> relations = List.of();

        Table(String name, List<Column> columns, List<Map<String, Object>> rows) {
            this.name = name;
            this.columns = columns;
            this.rows = rows;
        }

        Column id() {
            return columns.getFirst();
        }
    }

    /** @param condition the rows that are visible */
    record Permission(Table table, List<Column> columns, Condition condition, Optional<Integer> limit) {
        boolean showsKey() {
            return columns.contains(table.id());
        }
    }

    /** What a role sees; a table without permission it does not. */
    record Role(String name, Map<Table, Permission> permissions, Map<String, String> session) {
        Optional<Permission> on(Table table) {
            return Optional.ofNullable(permissions.get(table));
        }

        List<Relation> visibleRelations(Table table) {
            return table.relations.stream()
                    .filter(relation -> permissions.containsKey(relation.target()))
                    .toList();
        }
    }
}
