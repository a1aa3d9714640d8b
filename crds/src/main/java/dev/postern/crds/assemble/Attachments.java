package dev.postern.crds.assemble;

import dev.postern.crds.AllowedNamespaces;
import dev.postern.crds.Constraints;
import dev.postern.crds.Engine;
import dev.postern.crds.EventTrigger;
import dev.postern.crds.LocalReference;
import dev.postern.crds.NearestName;
import dev.postern.crds.Permission;
import dev.postern.crds.ResourceKey;
import dev.postern.crds.ResourceProblem;
import dev.postern.crds.ResourceProblem.Reason;
import dev.postern.crds.ResourceSet;
import dev.postern.crds.Source;
import dev.postern.crds.Table;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which resources make up the metadata of one Engine, and what keeps the others out.
 *
 * <p>Where two claim the same thing the older one keeps it, so that nobody can take over what somebody else has; of
 * equally old ones the first by namespace and name. The loser says so, and harms nobody.
 */
final class Attachments {
    private enum State {
        ACCEPTED,
        REFUSED,
        /** Attached to another Engine, which speaks for it. */
        ELSEWHERE
    }

    /**
     * What a resource attaches to, and what it claims there.
     *
     * @param taken what to say of the resource that claimed the same before
     */
    private record Attachment(ResourceKey parent, String refPath, Object claim, String claimPath, String taken) {}

    private static final Comparator<CustomResource<?, ?>> SENIORITY =
            Comparator.<CustomResource<?, ?>, String>comparing(
                            resource -> resource.getMetadata().getCreationTimestamp(),
                            Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(ResourceKey::of);

    private final Map<ResourceKey, State> states = new HashMap<>();
    private final Map<ResourceKey, AllowedNamespaces> allowed = new HashMap<>();
    private final Map<Object, ResourceKey> claims = new HashMap<>();
    private final List<ResourceProblem> problems = new ArrayList<>();
    private final List<Source> sources;
    private final List<Table> tables;
    private final List<Permission> permissions;
    private final List<EventTrigger> eventTriggers;

    /** @param engine the one that is spoken for; null to find only what leads to none */
    Attachments(@Nullable Engine engine, ResourceSet resources) {
        resources.engines().forEach(other -> states.put(ResourceKey.of(other), State.ELSEWHERE));
        if (engine != null) {
            states.put(ResourceKey.of(engine), State.ACCEPTED);
            allowed.put(ResourceKey.of(engine), engine.getSpec().allowedNamespaces());
        }

        resources.sources().forEach(source -> allowed.put(ResourceKey.of(source), allowedNamespaces(source)));
        sources = accepted(resources.sources(), Attachments::toEngine);
        tables = accepted(resources.tables(), Attachments::toSource);
        Map<ResourceKey, Table> byKey = tables.stream().collect(Collectors.toMap(ResourceKey::of, table -> table));
        permissions = accepted(resources.permissions(), Attachments::toTable);
        eventTriggers = accepted(resources.eventTriggers(), trigger -> toTable(trigger, byKey));
    }

    List<Source> sources() {
        return sources;
    }

    List<Table> tables() {
        return tables;
    }

    List<Permission> permissions() {
        return permissions;
    }

    List<EventTrigger> eventTriggers() {
        return eventTriggers;
    }

    /** In the order of the resources' keys. */
    List<ResourceProblem> problems() {
        return problems.stream()
                .sorted(Comparator.comparing(
                                ResourceProblem::resource, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(ResourceProblem::path)
                        .thenComparing(ResourceProblem::message))
                .toList();
    }

    private static AllowedNamespaces allowedNamespaces(Source source) {
        return source.getSpec() == null
                ? AllowedNamespaces.SAME
                : source.getSpec().allowedNamespaces();
    }

    private static Attachment toEngine(Source source) {
        ResourceKey key = ResourceKey.of(source);
        return new Attachment(
                source.getSpec().engineRef().resolve("Engine", key.namespace()),
                "spec.engineRef",
                List.of("Source", key.name()),
                "metadata.name",
                "has the same name and is attached to this Engine too");
    }

    private static Attachment toSource(Table table) {
        ResourceKey source = sourceOf(table);
        return new Attachment(
                source,
                "spec.sourceRef",
                List.of("Table", source, table.getSpec().table()),
                "spec.table",
                "already tracks " + table.getSpec().table());
    }

    private static Attachment toTable(Permission permission) {
        ResourceKey table = tableOf(permission);
        String role = permission.getSpec().role();
        return new Attachment(
                table,
                "spec.tableRef",
                List.of("Permission", table, role),
                "spec.role",
                "already says what " + role + " may do with this table");
    }

    private static Attachment toTable(EventTrigger trigger, Map<ResourceKey, Table> tables) {
        ResourceKey table = tableOf(trigger);
        @Nullable Table accepted = tables.get(table);
        Object scope = accepted == null ? table : sourceOf(accepted);
        return new Attachment(
                table,
                "spec.tableRef",
                List.of("EventTrigger", scope, trigger.getMetadata().getName()),
                "metadata.name",
                "has the same name and belongs to this database too");
    }

    static ResourceKey tableOf(Permission permission) {
        return tableKey(permission, permission.getSpec().tableRef());
    }

    static ResourceKey tableOf(EventTrigger trigger) {
        return tableKey(trigger, trigger.getSpec().tableRef());
    }

    private static ResourceKey tableKey(CustomResource<?, ?> attached, LocalReference table) {
        return new ResourceKey("Table", attached.getMetadata().getNamespace(), table.name());
    }

    static ResourceKey sourceOf(Table table) {
        return table.getSpec().sourceRef().resolve("Source", table.getMetadata().getNamespace());
    }

    private <T extends CustomResource<?, ?>> List<T> accepted(List<T> candidates, Function<T, Attachment> attachment) {
        Map<ResourceKey, List<T>> byKey = candidates.stream().collect(Collectors.groupingBy(ResourceKey::of));
        return candidates.stream()
                .sorted(SENIORITY)
                .filter(candidate -> {
                    ResourceKey key = ResourceKey.of(candidate);
                    State state = byKey.getOrDefault(key, List.of()).size() > 1
                            ? refuse(key, Reason.DUPLICATE, "", "is given more than once")
                            : judge(key, candidate, attachment);
                    states.put(key, state);
                    return state == State.ACCEPTED;
                })
                .sorted(Comparator.comparing(ResourceKey::of))
                .toList();
    }

    private <T extends CustomResource<?, ?>> State judge(
            ResourceKey key, T candidate, Function<T, Attachment> attachment) {
        if (candidate.getSpec() == null) {
            return refuse(key, Reason.INVALID, "spec", "is required");
        }
        Attachment to = attachment.apply(candidate);
        ResourceKey parent = to.parent();
        @Nullable State parentState = states.get(parent);
        if (parentState == null) {
            return refuse(key, Reason.REF_NOT_FOUND, to.refPath(), "there is no " + parent + hint(parent));
        }
        if (parentState == State.ELSEWHERE) {
            return State.ELSEWHERE;
        }
        if (!allowed.getOrDefault(parent, AllowedNamespaces.SAME).permits(parent.namespace(), key.namespace())) {
            String message = parent + " takes nothing from another namespace (allowedNamespaces: Same)";
            return refuse(key, Reason.REF_NOT_PERMITTED, to.refPath(), message);
        }
        if (parentState == State.REFUSED) {
            return refuse(key, Reason.REF_NOT_ACCEPTED, to.refPath(), parent + " has a problem of its own");
        }
        List<Constraints.Violation> violations = Constraints.violations(candidate);
        if (!violations.isEmpty()) {
            violations.forEach(v -> refuse(key, Reason.INVALID, v.path(), v.message()));
            return State.REFUSED;
        }
        @Nullable ResourceKey holder = claims.putIfAbsent(to.claim(), key);
        return holder == null
                ? State.ACCEPTED
                : refuse(key, Reason.CONFLICT, to.claimPath(), holder + " " + to.taken());
    }

    private State refuse(ResourceKey key, Reason reason, String path, String message) {
        problems.add(ResourceProblem.of(key, reason, path, message));
        return State.REFUSED;
    }

    /** A near name of the same kind in the same namespace. */
    private String hint(ResourceKey missing) {
        List<String> names = states.keySet().stream()
                .filter(key ->
                        key.kind().equals(missing.kind()) && key.namespace().equals(missing.namespace()))
                .map(ResourceKey::name)
                .toList();
        return NearestName.hint(missing.name(), names);
    }
}
