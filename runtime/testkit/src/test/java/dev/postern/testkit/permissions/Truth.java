package dev.postern.testkit.permissions;

import dev.postern.testkit.permissions.Model.Permission;
import dev.postern.testkit.permissions.Model.Role;
import dev.postern.testkit.permissions.Model.Table;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Conditions on rows in SQL's three-valued logic; a Boolean that is null is UNKNOWN. */
final class Truth {
    private final Role role;

    Truth(Role role) {
        this.role = role;
    }

    boolean isVisible(Table table, Map<String, Object> row) {
        return role.on(table)
                .map(Permission::condition)
                .filter(condition -> isTrueOfPermission(condition, row))
                .isPresent();
    }

    /** A condition of a query: related rows are the visible ones. */
    boolean isTrue(Condition condition, Map<String, Object> row) {
        return Boolean.TRUE.equals(of(condition, row, row, true));
    }

    private boolean isTrueOfPermission(Condition condition, Map<String, Object> row) {
        return Boolean.TRUE.equals(of(condition, row, row, false));
    }

    private Boolean of(Condition condition, Map<String, Object> row, Map<String, Object> root, boolean ofQuery) {
        return switch (condition) {
            case Condition.And and -> all(and.all(), row, root, ofQuery);
            case Condition.Or or -> {
                List<Condition> negated =
                        or.any().stream().<Condition>map(Condition.Not::new).toList();
                yield not(all(negated, row, root, ofQuery));
            }
            case Condition.Not not -> not(of(not.negated(), row, root, ofQuery));
            case Condition.IsNull isNull -> (row.get(isNull.column().name()) == null) == isNull.isNull();
            case Condition.Compare compare ->
                compare(row.get(compare.column().name()), compare.operator(), compare.value());
            case Condition.Related related ->
                Oracle.reached(related.relation(), row).stream()
                        .filter(target ->
                                !ofQuery || isVisible(related.relation().target(), target))
                        .anyMatch(target -> Boolean.TRUE.equals(of(related.where(), target, root, ofQuery)));
            case Condition.NullSafeEqual equal ->
                nullSafe(equal, row.get(equal.column().name()));
            case Condition.ToSession session ->
                toSession(session, row.get(session.column().name()));
            case Condition.ToColumn columns ->
                compare(
                        row.get(columns.left().name()),
                        columns.operator(),
                        (columns.ofRoot() ? root : row).get(columns.right().name()));
            case Condition.Exists exists ->
                exists.table().rows.stream()
                        .anyMatch(other -> Boolean.TRUE.equals(of(exists.where(), other, root, ofQuery)));
        };
    }

    private Boolean all(
            List<Condition> conditions, Map<String, Object> row, Map<String, Object> root, boolean ofQuery) {
        Boolean all = true;
        for (Condition condition : conditions) {
            Boolean one = of(condition, row, root, ofQuery);
            if (Boolean.FALSE.equals(one)) {
                return false;
            }
            all = one == null ? null : all;
        }
        return all;
    }

    private static Boolean not(Boolean truth) {
        return truth == null ? null : !truth;
    }

    /** Equality with a value is UNKNOWN for NULL all the same; inequality is true for it. */
    private static Boolean nullSafe(Condition.NullSafeEqual equal, Object value) {
        if (equal.value() == null) {
            return (value == null) != equal.negated();
        }
        if (value == null) {
            return equal.negated() ? true : null;
        }
        return (compare(value, equal.value()) == 0) != equal.negated();
    }

    private Boolean toSession(Condition.ToSession session, Object value) {
        String text = role.session().get(session.variable());
        boolean nullSafe =
                session.operator().equals("_eq") || session.operator().equals("_neq");
        if (session.variable().endsWith("s")) {
            return compare(value, session.operator(), items(text, session));
        }
        Object operand = read(text, session);
        if (nullSafe) {
            boolean negated = session.operator().equals("_neq");
            return nullSafe(new Condition.NullSafeEqual(session.column(), operand, negated), value);
        }
        return compare(value, session.operator(), operand);
    }

    private static List<Object> items(String array, Condition.ToSession session) {
        String inside = array.substring(1, array.length() - 1);
        if (inside.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(inside.substring(1, inside.length() - 1).split("\",\"", -1))
                .map(item -> read(item.replace("\\\"", "\"").replace("\\\\", "\\"), session))
                .toList();
    }

    private static Object read(String text, Condition.ToSession session) {
        return switch (session.column().kind()) {
            case INT -> Integer.valueOf(text);
            case TEXT -> text;
            case BOOL -> Boolean.valueOf(text);
            case NUMERIC -> new BigDecimal(text);
        };
    }

    private static Boolean compare(Object left, String operator, Object right) {
        if (right instanceof List<?> list) {
            return among(left, list, operator.equals("_in"));
        }
        if (left == null || right == null) {
            return null;
        }
        return switch (operator) {
            case "_eq" -> compare(left, right) == 0;
            case "_neq" -> compare(left, right) != 0;
            case "_gt" -> compare(left, right) > 0;
            case "_gte" -> compare(left, right) >= 0;
            case "_lt" -> compare(left, right) < 0;
            case "_lte" -> compare(left, right) <= 0;
            case "_like" -> like((String) left, (String) right, false);
            case "_nlike" -> !like((String) left, (String) right, false);
            case "_ilike" -> like((String) left, (String) right, true);
            case "_nilike" -> !like((String) left, (String) right, true);
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private static Boolean among(Object value, List<?> list, boolean in) {
        if (list.isEmpty()) {
            return !in;
        }
        if (value == null) {
            return null;
        }
        return list.stream().anyMatch(each -> compare(value, each) == 0) == in;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static int compare(Object left, Object right) {
        return ((Comparable) Objects.requireNonNull(left)).compareTo(right);
    }

    private static boolean like(String text, String pattern, boolean ignoreCase) {
        StringBuilder regex = new StringBuilder();
        for (char c : (ignoreCase ? pattern.toLowerCase(Locale.ROOT) : pattern).toCharArray()) {
            regex.append(
                    switch (c) {
                        case '%' -> ".*";
                        case '_' -> ".";
                        default -> Pattern.quote(String.valueOf(c));
                    });
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL)
                .matcher(ignoreCase ? text.toLowerCase(Locale.ROOT) : text)
                .matches();
    }
}
