package dev.postern.engine.schemacache.stage;

import dev.postern.metadata.CustomRootField;
import dev.postern.metadata.QualifiedName;
import dev.postern.metadata.SourceCustomization;
import dev.postern.metadata.TableConfiguration;
import dev.postern.metadata.TableRootField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of a table in GraphQL, in Hasura's default naming convention:
 *
 * <pre>
 * sales.order  →  type sales_order, root fields sales_order, sales_order_by_pk, insert_sales_order_one …
 * </pre>
 */
final class GraphqlNames {
    private static final Pattern LEGAL = Pattern.compile("[_A-Za-z][_0-9A-Za-z]*");

    private final SourceCustomization customization;

    GraphqlNames(SourceCustomization customization) {
        this.customization = customization;
    }

    static boolean isLegal(String name) {
        return LEGAL.matcher(name).matches();
    }

    static String checked(String name) throws Unusable {
        if (!isLegal(name)) {
            throw Unusable.wrong("cannot include \"" + name
                    + "\" in the GraphQL schema because it is not a valid GraphQL identifier");
        }
        return name;
    }

    /** The name of the object type, which the names of the other types begin with. */
    String type(QualifiedName table, TableConfiguration configuration) throws Unusable {
        return checked(orEmpty(customization.typeNamesPrefix()) + base(table, configuration));
    }

    /** The names of all root fields that the table could have. */
    Map<TableRootField, String> rootFields(QualifiedName table, TableConfiguration configuration) throws Unusable {
        String base = base(table, configuration);
        Map<TableRootField, String> names = new EnumMap<>(TableRootField.class);
        for (TableRootField field : TableRootField.values()) {
            String name = custom(configuration, field)
                    .map(CustomRootField::name)
                    .filter(Objects::nonNull)
                    .orElseGet(() -> usual(field, base));
            names.put(
                    field,
                    checked(orEmpty(customization.rootFieldsPrefix())
                            + name
                            + orEmpty(customization.rootFieldsSuffix())));
        }
        return names;
    }

    static Optional<CustomRootField> custom(TableConfiguration configuration, TableRootField field) {
        return Optional.ofNullable(configuration.customRootFields().get(field));
    }

    private static String base(QualifiedName table, TableConfiguration configuration) {
        if (configuration.customName() != null) {
            return configuration.customName();
        }
        return table.schema().equals(QualifiedName.PUBLIC) ? table.name() : table.schema() + "_" + table.name();
    }

    private static String usual(TableRootField field, String base) {
        return switch (field) {
            case SELECT -> base;
            case SELECT_BY_PK -> base + "_by_pk";
            case SELECT_AGGREGATE -> base + "_aggregate";
            case SELECT_STREAM -> base + "_stream";
            case INSERT -> "insert_" + base;
            case INSERT_ONE -> "insert_" + base + "_one";
            case UPDATE -> "update_" + base;
            case UPDATE_BY_PK -> "update_" + base + "_by_pk";
            case UPDATE_MANY -> "update_" + base + "_many";
            case DELETE -> "delete_" + base;
            case DELETE_BY_PK -> "delete_" + base + "_by_pk";
        };
    }

    private static String orEmpty(@Nullable String affix) {
        return affix == null ? "" : affix;
    }
}
