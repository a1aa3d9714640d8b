package dev.postern.postgres.translate;

import dev.postern.engine.ir.BoolExp;
import dev.postern.engine.ir.ColumnType;
import dev.postern.engine.ir.Relationship;
import dev.postern.engine.ir.Value;
import dev.postern.metadata.QualifiedName;
import dev.postern.postgres.schema.OperatorForm;
import dev.postern.postgres.schema.PgOperators;
import dev.postern.postgres.sql.FromItem;
import dev.postern.postgres.sql.SelectStatement;
import dev.postern.postgres.sql.SqlExp;
import dev.postern.postgres.sql.SqlExp.Quantifier;
import java.util.ArrayList;
import java.util.List;

/** Conditions. Whatever looks at another table becomes {@code EXISTS}, so that no row comes twice. */
final class BoolExpTranslator {
    private static final SqlExp ONE = new SqlExp.Whole(1);

    private final Aliases aliases;

    BoolExpTranslator(Aliases aliases) {
        this.aliases = aliases;
    }

    /** A condition on the rows of {@code table}, which also is the one that {@code ofRoot} comparisons mean. */
    SqlExp translate(BoolExp condition, Relation table) {
        return translate(condition, table, table);
    }

    /** Conditions that must all hold, those that say nothing left out. */
    static SqlExp all(List<SqlExp> conditions) {
        List<SqlExp> flat = new ArrayList<>();
        for (SqlExp condition : conditions) {
            if (condition instanceof SqlExp.All all) {
                flat.addAll(all.conditions());
            } else {
                flat.add(condition);
            }
        }
        return flat.size() == 1 ? flat.getFirst() : new SqlExp.All(flat);
    }

    /** Rows of {@code remote} that the relationship reaches from a row of {@code local}. */
    static SqlExp joined(Relationship relationship, Relation local, Relation remote) {
        return all(relationship.mapping().stream()
                .<SqlExp>map(pair -> new SqlExp.Infix(remote.column(pair.remote()), "=", local.column(pair.local())))
                .toList());
    }

    private SqlExp translate(BoolExp condition, Relation table, Relation root) {
        return switch (condition) {
            case BoolExp.And and -> all(translate(and.all(), table, root));
            case BoolExp.Or or -> any(translate(or.any(), table, root));
            case BoolExp.Not not -> new SqlExp.Not(translate(not.negated(), table, root));
            case BoolExp.Compare compare -> compare(table.column(compare.column()), compare);
            case BoolExp.NullSafeEqual equal ->
                nullSafeEqual(table.column(equal.column()), equal.value(), equal.negated());
            case BoolExp.IsNull isNull -> new SqlExp.IsNull(table.column(isNull.column()), isNull.negated());
            case BoolExp.CompareColumns compare ->
                new SqlExp.Infix(
                        table.column(compare.left()),
                        infix(compare.operator()),
                        (compare.ofRoot() ? root : table).column(compare.right()));
            case BoolExp.Related related -> related(related, table, root);
            case BoolExp.Exists exists -> {
                Relation other = aliases.next();
                yield exists(exists.table(), other, translate(exists.where(), other, root));
            }
        };
    }

    private List<SqlExp> translate(List<BoolExp> conditions, Relation table, Relation root) {
        return conditions.stream()
                .map(condition -> translate(condition, table, root))
                .toList();
    }

    private static SqlExp any(List<SqlExp> conditions) {
        return conditions.size() == 1 ? conditions.getFirst() : new SqlExp.Any(conditions);
    }

    /** The target's guard is of the target alone: there, the target is the root. */
    private SqlExp related(BoolExp.Related related, Relation table, Relation root) {
        Relation target = aliases.next();
        SqlExp where = all(List.of(
                joined(related.relationship(), table, target),
                translate(related.guard(), target, target),
                translate(related.where(), target, root)));
        return exists(related.relationship().target(), target, where);
    }

    private static SqlExp exists(QualifiedName table, Relation relation, SqlExp where) {
        FromItem from = new FromItem.Table(table, relation.alias());
        return new SqlExp.Exists(SelectStatement.of(ONE, from, where));
    }

    private static SqlExp compare(SqlExp column, BoolExp.Compare compare) {
        SqlExp left = compare.cast()
                .<SqlExp>map(type -> new SqlExp.Cast(column, type))
                .orElse(column);
        ColumnType type = compare.cast().orElse(compare.column().type());
        Value first = compare.operands().getFirst();
        return switch (form(compare.operator())) {
            case OperatorForm.Infix infix -> new SqlExp.Infix(left, infix.operator(), ValueTranslator.translate(first));
            case OperatorForm.AnyOf ignored -> new SqlExp.Quantified(left, "=", Quantifier.ANY, list(type, first));
            case OperatorForm.NoneOf ignored -> new SqlExp.Quantified(left, "<>", Quantifier.ALL, list(type, first));
            case OperatorForm.Call call -> call(call.function(), left, compare.operands());
        };
    }

    private static SqlExp call(String function, SqlExp left, List<Value> operands) {
        List<SqlExp> arguments = new ArrayList<>(List.of(left));
        operands.forEach(operand -> arguments.add(ValueTranslator.translate(operand)));
        return new SqlExp.Call(function, arguments);
    }

    /** Values to compare a column with. Arrays come as texts, as {@link PgOperators} says. */
    private static SqlExp list(ColumnType column, Value value) {
        if (!column.array()) {
            return ValueTranslator.translate(value);
        }
        SqlExp texts = new SqlExp.Cast(
                ValueTranslator.text(value), ColumnType.builtin("text").arrayOf());
        SqlExp items = new SqlExp.Cast(new SqlExp.Call("unnest", texts), column);
        return new SqlExp.Scalar(SelectStatement.of(List.of(SelectStatement.Item.of(items))));
    }

    /** Parameters and session variables are never NULL here, so one side is enough. */
    private static SqlExp nullSafeEqual(SqlExp column, Value value, boolean negated) {
        if (value instanceof Value.Constant constant && constant.json().isNull()) {
            return new SqlExp.IsNull(column, negated);
        }
        SqlExp operand = ValueTranslator.translate(value);
        if (!negated) {
            return new SqlExp.Infix(column, "=", operand);
        }
        return new SqlExp.Any(List.of(new SqlExp.Infix(column, "<>", operand), new SqlExp.IsNull(column, false)));
    }

    private static String infix(String operator) {
        if (form(operator) instanceof OperatorForm.Infix infix) {
            return infix.operator();
        }
        throw new IllegalArgumentException("columns cannot be compared by " + operator);
    }

    private static OperatorForm form(String operator) {
        return PgOperators.form(operator).orElseThrow(() -> new IllegalArgumentException("no operator " + operator));
    }
}
