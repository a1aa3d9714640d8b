package dev.postern.engine.schemacache.stage;

import dev.postern.engine.ir.BoolExp;
import dev.postern.engine.ir.SelectPermission;
import dev.postern.engine.ir.SelectRootField;
import dev.postern.engine.session.Role;
import dev.postern.metadata.Columns;
import dev.postern.metadata.ComputedFieldMetadata;
import dev.postern.metadata.QueryRootField;
import dev.postern.metadata.SelectPermissionMetadata;
import dev.postern.metadata.SubscriptionRootField;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each role may read of each table. A permission that is wrong in any part, or that says what the engine does not
 * understand yet, grants nothing at all: a role may come to see less by it, never more.
 */
public final class Permissions {
    private final SourceDraft source;
    private final Findings findings = new Findings();

    private Permissions(SourceDraft source) {
        this.source = source;
    }

    public static Outcome<List<SourceDraft>> grant(List<SourceDraft> sources) {
        return Outcome.each(sources, source -> new Permissions(source).grant());
    }

    private Outcome<SourceDraft> grant() {
        List<TrackedTable> tables =
                source.tables().values().stream().map(this::grant).toList();
        return findings.with(source.withTables(tables));
    }

    private TrackedTable grant(TrackedTable table) {
        Map<Role, SelectPermission> granted = new HashMap<>();
        SourceObjects objects = source.objects();
        for (SelectPermissionMetadata permission : findings.distinct(
                table.metadata().selectPermissions(),
                SelectPermissionMetadata::role,
                each -> objects.permission(table.name(), each))) {
            try {
                granted.put(new Role(checked(permission.role())), select(table, permission));
            } catch (Unusable e) {
                drop(table, permission, e);
            }
        }
        return table.withInfo(table.info().withSelectPermissions(granted));
    }

    private void drop(TrackedTable table, SelectPermissionMetadata permission, Unusable why) {
        var object = source.objects().permission(table.name(), permission);
        String cause = "in table \"" + table.name() + "\": in permission for role \"" + permission.role() + "\": "
                + why.cause();
        switch (why.kind()) {
            case WRONG -> findings.invalid(object, cause);
            case NOT_SERVED -> findings.warn(object.id(), cause + "; the permission grants nothing until it is");
        }
    }

    private static String checked(String role) throws Unusable {
        if (role.isBlank()) {
            throw Unusable.wrong("a role has a name");
        }
        if (role.equals(Role.ADMIN.name())) {
            throw Unusable.wrong("cannot define permission for admin role");
        }
        return role;
    }

    private SelectPermission select(TrackedTable table, SelectPermissionMetadata metadata) throws Unusable {
        dev.postern.metadata.SelectPermission permission = metadata.permission();
        BoolExp filter = new PermissionFilterReader(source, table).read(permission.filter());
        Set<String> columns = columns(table, permission.columns());
        checkComputedFields(table, permission.computedFields());
        Set<SelectRootField> queries = queryRootFields(permission.queryRootFields());
        Set<SelectRootField> subscriptions = subscriptionRootFields(permission.subscriptionRootFields());
        checkRootFields(table, metadata, listed(permission));
        Integer limit = permission.limit();
        return new SelectPermission(
                table.name(),
                columns,
                filter,
                limit == null ? OptionalInt.empty() : OptionalInt.of(limit),
                permission.allowAggregations(),
                queries,
                subscriptions);
    }

    private static Set<String> columns(TrackedTable table, Columns columns) throws Unusable {
        Set<String> known = table.info().columns().keySet();
        return switch (columns) {
            case Columns.All() -> new LinkedHashSet<>(known);
            case Columns.Listed(List<String> names) -> {
                for (String name : names) {
                    if (!known.contains(name)) {
                        throw Unusable.wrong(
                                table.info().relationships().containsKey(name)
                                        ? "permissions for relationships are automatically inferred"
                                        : "\"" + name + "\" does not exist");
                    }
                }
                yield new LinkedHashSet<>(names);
            }
        };
    }

    private static void checkComputedFields(TrackedTable table, List<String> names) throws Unusable {
        List<String> declared = table.metadata().computedFields().stream()
                .map(ComputedFieldMetadata::name)
                .toList();
        for (String name : names) {
            if (!declared.contains(name)) {
                throw Unusable.wrong("computed field \"" + name + "\" does not exist");
            }
        }
    }

    /** The root fields that the permission names; none where it leaves the choice to what else it permits. */
    private static Set<SelectRootField> listed(dev.postern.metadata.SelectPermission permission) {
        Set<SelectRootField> listed = EnumSet.noneOf(SelectRootField.class);
        if (permission.queryRootFields() != null) {
            listed.addAll(queryRootFields(permission.queryRootFields()));
        }
        if (permission.subscriptionRootFields() != null) {
            listed.addAll(subscriptionRootFields(permission.subscriptionRootFields()));
        }
        return listed;
    }

    private void checkRootFields(TrackedTable table, SelectPermissionMetadata metadata, Set<SelectRootField> listed)
            throws Unusable {
        List<String> key = table.found().primaryKey();
        boolean keyPermitted =
                !key.isEmpty() && key.stream().allMatch(metadata.permission().columns()::contains);
        if (listed.contains(SelectRootField.SELECT_BY_PK) && !keyPermitted) {
            throw Unusable.wrong("The \"select_by_pk\" field cannot be included in the query_root_fields or"
                    + " subscription_root_fields because the role \"" + metadata.role()
                    + "\" does not have access to the primary key of the table \"" + table.name()
                    + "\" in the source \"" + source.metadata().name() + "\"");
        }
        if (listed.contains(SelectRootField.SELECT_AGGREGATE)
                && !metadata.permission().allowAggregations()) {
            throw Unusable.wrong("The \"select_aggregate\" root field can only be enabled in the query_root_fields or"
                    + " the subscription_root_fields when \"allow_aggregations\" is set to true");
        }
    }

    private static Set<SelectRootField> queryRootFields(@Nullable List<QueryRootField> listed) {
        if (listed == null) {
            return EnumSet.allOf(SelectRootField.class);
        }
        Set<SelectRootField> fields = EnumSet.noneOf(SelectRootField.class);
        for (QueryRootField field : listed) {
            fields.add(
                    switch (field) {
                        case SELECT -> SelectRootField.SELECT;
                        case SELECT_BY_PK -> SelectRootField.SELECT_BY_PK;
                        case SELECT_AGGREGATE -> SelectRootField.SELECT_AGGREGATE;
                    });
        }
        return fields;
    }

    private static Set<SelectRootField> subscriptionRootFields(@Nullable List<SubscriptionRootField> listed) {
        if (listed == null) {
            return EnumSet.allOf(SelectRootField.class);
        }
        Set<SelectRootField> fields = EnumSet.noneOf(SelectRootField.class);
        for (SubscriptionRootField field : listed) {
            fields.add(
                    switch (field) {
                        case SELECT -> SelectRootField.SELECT;
                        case SELECT_BY_PK -> SelectRootField.SELECT_BY_PK;
                        case SELECT_AGGREGATE -> SelectRootField.SELECT_AGGREGATE;
                        case SELECT_STREAM -> SelectRootField.SELECT_STREAM;
                    });
        }
        return fields;
    }
}
