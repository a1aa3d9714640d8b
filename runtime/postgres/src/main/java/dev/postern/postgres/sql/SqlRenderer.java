package dev.postern.postgres.sql;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The tree as text, a clause or a JSON key a line:
 *
 * <pre>{@code
 * SELECT '{"id":' || coalesce("t0"."id"::text, 'null')
 *   || ',"title":' || coalesce(to_json("t0"."title")::text, 'null') || '}'
 * FROM "public"."album" AS "t0"
 * WHERE "t0"."id" = ($1::text)::int4
 * }</pre>
 */
public final class SqlRenderer {
    private final SqlWriter out = new SqlWriter();

    private SqlRenderer() {}

    public static SqlText render(SelectStatement statement) {
        SqlRenderer renderer = new SqlRenderer();
        renderer.select(statement);
        return renderer.out.finish();
    }

    private void select(SelectStatement select) {
        out.put("SELECT");
        if (!select.distinctOn().isEmpty()) {
            out.put(" DISTINCT ON (");
            separated(select.distinctOn(), this::expression);
            out.put(")");
        }
        items(select.items());
        select.from().ifPresent(from -> {
            out.line().put("FROM ");
            from(from);
        });
        if (!isTrue(select.where())) {
            out.line().put("WHERE ");
            where(select.where());
        }
        if (!select.orderBy().isEmpty()) {
            out.line();
            orderBy(select.orderBy());
        }
        select.limit().ifPresent(limit -> clause("LIMIT ", limit));
        select.offset().ifPresent(offset -> clause("OFFSET ", offset));
    }

    /** What is plain stands on one line, sub-selects side by side each begin their own. */
    private void items(List<SelectStatement.Item> items) {
        boolean plain =
                items.size() < 2 || items.stream().allMatch(item -> item.expression() instanceof SqlExp.ColumnRef);
        if (plain) {
            out.put(items.isEmpty() ? "" : " ");
            separated(items, this::item);
            return;
        }
        out.indented(() -> {
            for (int i = 0; i < items.size(); i++) {
                out.put(i == 0 ? "" : ",").line();
                item(items.get(i));
            }
        });
    }

    /** A line for each condition. */
    private void where(SqlExp where) {
        if (!(where instanceof SqlExp.All all) || all.conditions().size() < 2) {
            expression(where);
            return;
        }
        out.indented(() -> {
            operand(all.conditions().getFirst());
            for (SqlExp condition : all.conditions().subList(1, all.conditions().size())) {
                out.line().put("AND ");
                operand(condition);
            }
        });
    }

    private static boolean isTrue(SqlExp where) {
        return where instanceof SqlExp.All all && all.conditions().isEmpty();
    }

    private void clause(String keyword, SqlExp expression) {
        out.line().put(keyword);
        expression(expression);
    }

    private void item(SelectStatement.Item item) {
        expression(item.expression());
        item.name().ifPresent(name -> out.put(" AS ").put(Quoting.identifier(name)));
    }

    private void orderBy(List<SortKey> keys) {
        out.put("ORDER BY ");
        separated(keys, key -> {
            expression(key.expression());
            out.put(key.ascending() ? " ASC" : " DESC").put(key.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
        });
    }

    private void from(FromItem from) {
        switch (from) {
            case FromItem.Table table ->
                out.put(Quoting.table(table.name())).put(" AS ").put(Quoting.identifier(table.alias()));
            case FromItem.Derived derived -> {
                out.put(derived.lateral() ? "LATERAL " : "");
                parenthesized(derived.select());
                out.put(" AS ").put(Quoting.identifier(derived.alias()));
            }
            case FromItem.LeftJoin join -> {
                from(join.left());
                out.line().put("LEFT JOIN ");
                from(join.right());
                out.put(" ON ");
                condition(join.on());
            }
        }
    }

    /** At the top of a clause, where no parentheses are needed. */
    private void condition(SqlExp condition) {
        if (condition instanceof SqlExp.All all && all.conditions().size() > 1) {
            joined(all.conditions(), " AND ", this::operand);
        } else {
            expression(condition);
        }
    }

    private void expression(SqlExp expression) {
        switch (expression) {
            case SqlExp.ColumnRef ref ->
                out.put(Quoting.identifier(ref.relation())).put(".").put(Quoting.identifier(ref.column()));
            case SqlExp.Text text -> out.put(Quoting.constant(text.text()));
            case SqlExp.Whole whole -> out.put(Long.toString(whole.number()));
            case SqlExp.Truth truth -> out.put(Boolean.toString(truth.truth()));
            case SqlExp.Null ignored -> out.put("NULL");
            case SqlExp.Parameter parameter -> out.parameter(parameter.value());
            case SqlExp.Cast cast -> {
                operand(cast.operand());
                out.put("::").put(Quoting.type(cast.type()));
            }
            case SqlExp.Infix infix -> {
                operand(infix.left());
                out.put(" ").put(infix.operator()).put(" ");
                operand(infix.right());
            }
            case SqlExp.Concat concat -> concat(concat.parts());
            case SqlExp.All all -> connective(all.conditions(), " AND ", "true");
            case SqlExp.Any any -> connective(any.conditions(), " OR ", "false");
            case SqlExp.Not not -> {
                out.put("NOT ");
                operand(not.negated());
            }
            case SqlExp.IsNull isNull -> {
                operand(isNull.operand());
                out.put(isNull.negated() ? " IS NOT NULL" : " IS NULL");
            }
            case SqlExp.Quantified quantified -> quantified(quantified);
            case SqlExp.Call call -> call(call.function(), call.arguments(), List.of());
            case SqlExp.Aggregate call -> call(call.function(), call.arguments(), call.orderBy());
            case SqlExp.Count count -> count(count);
            case SqlExp.Exists exists -> {
                out.put("EXISTS ");
                parenthesized(exists.select());
            }
            case SqlExp.Scalar scalar -> parenthesized(scalar.select());
        }
    }

    /** With parentheses unless it reads as one. */
    private void operand(SqlExp expression) {
        boolean one =
                switch (expression) {
                    case SqlExp.ColumnRef ignored -> true;
                    case SqlExp.Text ignored -> true;
                    case SqlExp.Whole ignored -> true;
                    case SqlExp.Truth ignored -> true;
                    case SqlExp.Parameter ignored -> false;
                    case SqlExp.Cast ignored -> true;
                    case SqlExp.Infix ignored -> false;
                    case SqlExp.Concat ignored -> false;
                    case SqlExp.All all -> all.conditions().isEmpty();
                    case SqlExp.Any any -> any.conditions().isEmpty();
                    case SqlExp.Not ignored -> false;
                    case SqlExp.IsNull ignored -> false;
                    case SqlExp.Quantified ignored -> false;
                    case SqlExp.Call ignored -> true;
                    case SqlExp.Aggregate ignored -> true;
                    case SqlExp.Count ignored -> true;
                    case SqlExp.Null ignored -> true;
                    case SqlExp.Exists ignored -> true;
                    case SqlExp.Scalar ignored -> true;
                };
        if (one) {
            expression(expression);
            return;
        }
        out.put("(");
        expression(expression);
        out.put(")");
    }

    private void quantified(SqlExp.Quantified quantified) {
        operand(quantified.left());
        out.put(" ")
                .put(quantified.operator())
                .put(" ")
                .put(quantified.quantifier().name())
                .put(" ");
        if (quantified.right() instanceof SqlExp.Scalar rows) {
            parenthesized(rows.select());
            return;
        }
        out.put("(");
        expression(quantified.right());
        out.put(")");
    }

    /** Each constant but a closing one begins a line: in row JSON it is the next key. */
    private void concat(List<SqlExp> parts) {
        out.indented(() -> {
            for (int i = 0; i < parts.size(); i++) {
                boolean key = parts.get(i) instanceof SqlExp.Text && i + 1 < parts.size();
                if (i > 0 && key) {
                    out.line();
                }
                out.put(i == 0 ? "" : key ? "|| " : " || ");
                operand(parts.get(i));
            }
        });
    }

    private void connective(List<SqlExp> conditions, String word, String empty) {
        if (conditions.isEmpty()) {
            out.put(empty);
            return;
        }
        joined(conditions, word, conditions.size() == 1 ? this::expression : this::operand);
    }

    private void call(String function, List<SqlExp> arguments, List<SortKey> orderBy) {
        out.put(function).put("(");
        separated(arguments, this::expression);
        if (!orderBy.isEmpty()) {
            out.put(" ");
            orderBy(orderBy);
        }
        out.put(")");
    }

    private void count(SqlExp.Count count) {
        if (count.columns().isEmpty()) {
            out.put("count(*)");
            return;
        }
        out.put(count.distinct() ? "count(DISTINCT (" : "count((");
        separated(count.columns(), this::expression);
        out.put("))");
    }

    private void parenthesized(SelectStatement select) {
        out.put("(");
        out.indented(() -> {
            out.line();
            select(select);
        });
        out.line().put(")");
    }

    private <T> void separated(List<T> items, Consumer<T> write) {
        joined(items, ", ", write);
    }

    private <T> void joined(List<T> items, String separator, Consumer<? super T> write) {
        for (Iterator<T> i = items.iterator(); i.hasNext(); ) {
            write.accept(i.next());
            out.put(i.hasNext() ? separator : "");
        }
    }
}
