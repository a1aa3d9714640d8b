package dev.postern.postgres.schema;

import dev.postern.engine.backend.ComparisonOperator;
import dev.postern.engine.backend.ComparisonOperator.Operand;
import dev.postern.engine.ir.ColumnType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The operators of {@code where} and of permissions on Postgres: which types have which, what stands on their right side,
 * and the SQL that each becomes. {@code _is_null} is none of them: every type has it.
 *
 * <p>A list on the right side is one parameter, an array. Of an array column the lists of {@code _in} and {@code _nin} hold
 * arrays; Postgres would flatten an array of arrays, so theirs is an array of texts, each the text of an array:
 * <code>{"{1,2}","{3}"}</code>.
 */
public final class PgOperators {
    private static final Set<String> TEXT = Set.of("text", "varchar", "bpchar", "citext");
    private static final ColumnType TEXT_TYPE = ColumnType.builtin("text");

    private static final Operand SAME = new Operand.Same();
    private static final Operand LIST_OF_SAME = new Operand.ListOfSame();

    record Entry(ComparisonOperator operator, OperatorForm form) {}

    private static final List<Entry> EQUALITY = List.of(
            infix("_eq", SAME, "=", ""),
            entry("_in", LIST_OF_SAME, new OperatorForm.AnyOf(), ""),
            infix("_neq", SAME, "<>", ""),
            entry("_nin", LIST_OF_SAME, new OperatorForm.NoneOf(), ""));

    private static final List<Entry> ORDER = List.of(
            infix("_gt", SAME, ">", ""),
            infix("_gte", SAME, ">=", ""),
            infix("_lt", SAME, "<", ""),
            infix("_lte", SAME, "<=", ""));

    private static final List<Entry> PATTERNS = List.of(
            infix("_like", SAME, "LIKE", "does the column match the given pattern"),
            infix("_nlike", SAME, "NOT LIKE", "does the column NOT match the given pattern"),
            infix("_ilike", SAME, "ILIKE", "does the column match the given case-insensitive pattern"),
            infix("_nilike", SAME, "NOT ILIKE", "does the column NOT match the given case-insensitive pattern"),
            infix("_similar", SAME, "SIMILAR TO", "does the column match the given SQL regular expression"),
            infix("_nsimilar", SAME, "NOT SIMILAR TO", "does the column NOT match the given SQL regular expression"),
            infix("_regex", SAME, "~", "does the column match the given POSIX regular expression, case sensitive"),
            infix("_iregex", SAME, "~*", "does the column match the given POSIX regular expression, case insensitive"),
            infix(
                    "_nregex",
                    SAME,
                    "!~",
                    "does the column NOT match the given POSIX regular expression, case sensitive"),
            infix(
                    "_niregex",
                    SAME,
                    "!~*",
                    "does the column NOT match the given POSIX regular expression, case insensitive"));

    private static final List<Entry> JSONB = List.of(
            infix("_contains", SAME, "@>", "does the column contain the given json value at the top level"),
            infix("_contained_in", SAME, "<@", "is the column contained in the given json value"),
            infix(
                    "_has_key",
                    new Operand.OfType(TEXT_TYPE),
                    "?",
                    "does the string exist as a top-level key in the column"),
            infix(
                    "_has_keys_any",
                    new Operand.ListOfType(TEXT_TYPE),
                    "?|",
                    "do any of these strings exist as top-level keys in the column"),
            infix(
                    "_has_keys_all",
                    new Operand.ListOfType(TEXT_TYPE),
                    "?&",
                    "do all of these strings exist as top-level keys in the column"));

    private static final List<Entry> ARRAY = List.of(
            infix("_contains", SAME, "@>", "does the array contain the given value"),
            infix("_contained_in", SAME, "<@", "is the array contained in the given array value"));

    private static final Map<String, OperatorForm> FORMS = new LinkedHashMap<>();

    static {
        ColumnType any = new ColumnType("public", "any", false);
        List.of(
                        EQUALITY,
                        ORDER,
                        PATTERNS,
                        JSONB,
                        ARRAY,
                        ltree(any),
                        PostgisOperators.geometry(any),
                        PostgisOperators.geography(any),
                        PostgisOperators.raster(any))
                .forEach(family ->
                        family.forEach(entry -> FORMS.put(entry.operator().name(), entry.form())));
    }

    private PgOperators() {}

    /** The operators that a column of the type can be compared with. */
    public static List<ComparisonOperator> of(ColumnType type) {
        List<Entry> entries = new ArrayList<>(EQUALITY);
        if (type.array() || !type.name().equals("raster")) {
            entries.addAll(ORDER);
        }
        entries.addAll(special(type));
        return entries.stream().map(Entry::operator).toList();
    }

    /** What becomes of an operator in SQL; the same for all types that have it. */
    public static Optional<OperatorForm> form(String operator) {
        return Optional.ofNullable(FORMS.get(operator));
    }

    /** What a column of the type can be turned into for a comparison. */
    static List<ColumnType> casts(ColumnType type) {
        if (type.array()) {
            return List.of();
        }
        return switch (type.name()) {
            case "jsonb" -> List.of(TEXT_TYPE);
            case "geometry" -> List.of(new ColumnType(type.schema(), "geography", false));
            case "geography" -> List.of(new ColumnType(type.schema(), "geometry", false));
            default -> List.of();
        };
    }

    private static List<Entry> special(ColumnType type) {
        if (type.array()) {
            return ARRAY;
        }
        if (TEXT.contains(type.name())) {
            return PATTERNS;
        }
        return switch (type.name()) {
            case "jsonb" -> JSONB;
            case "ltree" -> ltree(type);
            case "geometry" -> PostgisOperators.geometry(type);
            case "geography" -> PostgisOperators.geography(type);
            case "raster" -> PostgisOperators.raster(type);
            default -> List.of();
        };
    }

    /** The types of its operands live in the schema that the extension was put into. */
    private static List<Entry> ltree(ColumnType type) {
        ColumnType lquery = new ColumnType(type.schema(), "lquery", false);
        ColumnType ltxtquery = new ColumnType(type.schema(), "ltxtquery", false);
        return List.of(
                infix("_ancestor", SAME, "@>", "is the left argument an ancestor of right (or equal)?"),
                infix("_ancestor_any", LIST_OF_SAME, "@>", "does array contain an ancestor of `ltree`?"),
                infix("_descendant", SAME, "<@", "is the left argument a descendant of right (or equal)?"),
                infix("_descendant_any", LIST_OF_SAME, "<@", "does array contain a descendant of `ltree`?"),
                infix("_matches", new Operand.OfType(lquery), "~", "does `ltree` match `lquery`?"),
                infix("_matches_any", new Operand.ListOfType(lquery), "?", "does `ltree` match any `lquery` in array?"),
                infix("_matches_fulltext", new Operand.OfType(ltxtquery), "@", "does `ltree` match `ltxtquery`?"));
    }

    private static Entry infix(String name, Operand operand, String operator, String description) {
        return entry(name, operand, new OperatorForm.Infix(operator), description);
    }

    static Entry entry(String name, Operand operand, OperatorForm form, String description) {
        Optional<String> shown = Optional.of(description).filter(text -> !text.isEmpty());
        return new Entry(new ComparisonOperator(name, operand, shown), form);
    }
}
