package dev.postern.testkit.permissions;

import dev.postern.testkit.permissions.Model.Column;
import dev.postern.testkit.permissions.Model.Kind;
import dev.postern.testkit.permissions.Model.Relation;
import dev.postern.testkit.permissions.Model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Two to four tables with a few rows, related by foreign keys and by columns that happen to be equal. */
final class RandomModel {
    private static final int MOST_ROWS = 9;

    private final Dice dice;

    RandomModel(Dice dice) {
        this.dice = dice;
    }

    Model make() {
        List<Table> tables = new ArrayList<>();
        int count = dice.between(2, 4);
        for (int i = 0; i < count; i++) {
            tables.add(table("t" + i));
        }
        tables.forEach(table -> table.relations = relations(table, tables));
        return new Model(tables);
    }

    private Table table(String name) {
        List<Column> columns = new ArrayList<>(List.of(new Column("id", Kind.INT), new Column("Ref", Kind.INT)));
        int more = dice.between(1, 4);
        for (int i = 0; i < more; i++) {
            columns.add(new Column("c" + i, dice.of(List.of(Kind.values()))));
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        int count = dice.upTo(MOST_ROWS);
        for (int id = 0; id < count; id++) {
            rows.add(row(id, columns));
        }
        return new Table(name, columns, rows);
    }

    private Map<String, Object> row(int id, List<Column> columns) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (Column column : columns) {
            row.put(column.name(), dice.in(25) ? null : column.kind().value(dice));
        }
        row.put("id", id);
        return row;
    }

    /** {@code Ref} leads to some table's key; some other integers pair up with those of another table. */
    private List<Relation> relations(Table table, List<Table> tables) {
        List<Relation> relations = new ArrayList<>();
        Column ref = table.columns.get(1);
        Table target = dice.of(tables);
        boolean foreignKey = dice.in(50);
        if (foreignKey) {
            table.rows.stream()
                    .filter(row -> row.get("Ref") instanceof Integer id && id >= target.rows.size())
                    .forEach(row -> row.put("Ref", null));
        }
        relations.add(new Relation("one", target, ref, target.id(), true, foreignKey));
        Table other = dice.of(tables);
        Column remote = dice.of(integers(other));
        relations.add(new Relation("many", other, dice.of(integers(table)), remote, false, false));
        Table back = dice.of(tables);
        relations.add(new Relation("back", back, table.id(), back.columns.get(1), false, false));
        return relations;
    }

    private static List<Column> integers(Table table) {
        return table.columns.stream()
                .filter(column -> column.kind() == Kind.INT)
                .toList();
    }

    static String sql(Model model) {
        StringBuilder sql = new StringBuilder();
        for (Table table : model.tables()) {
            String columns = table.columns.stream()
                    .map(column -> '"' + column.name() + "\" " + column.kind().sql)
                    .collect(Collectors.joining(", "));
            sql.append("CREATE TABLE ").append(table.name).append(" (").append(columns);
            sql.append(", PRIMARY KEY (id));\n");
            for (Map<String, Object> row : table.rows) {
                sql.append("INSERT INTO ").append(table.name).append(" VALUES (");
                sql.append(row.values().stream().map(RandomModel::literal).collect(Collectors.joining(", ")));
                sql.append(");\n");
            }
        }
        for (Table table : model.tables()) {
            for (Relation relation : table.relations) {
                if (relation.foreignKey()) {
                    sql.append("ALTER TABLE ").append(table.name).append(" ADD FOREIGN KEY (\"Ref\") REFERENCES ");
                    sql.append(relation.target().name).append(";\n");
                }
            }
        }
        return sql.toString();
    }

    private static String literal(Object value) {
        return value instanceof String text ? "'" + text.replace("'", "''") + "'" : String.valueOf(value);
    }
}
