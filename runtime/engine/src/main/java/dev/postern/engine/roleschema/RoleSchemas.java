package dev.postern.engine.roleschema;

import dev.postern.engine.schemacache.SchemaCache;
import dev.postern.engine.schemacache.SourceInfo;
import dev.postern.engine.session.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The schemas of all roles over one schema cache. A role's schema is made when first asked for; what does not depend on the
 * role is shared. A role that nothing mentions sees nothing, which is no error.
 */
public final class RoleSchemas {
    /** What all roles see that nothing mentions, so that made-up roles cost no memory. */
    private static final RoleSchema NOTHING = RoleSchema.of(List.of());

    private final SchemaCache schemaCache;
    private final Set<Role> mentioned;
    private final Map<String, ComparisonInputs> comparisons = new LinkedHashMap<>();
    private final Map<Role, RoleSchema> byRole = new ConcurrentHashMap<>();

    private RoleSchemas(SchemaCache schemaCache) {
        this.schemaCache = schemaCache;
        this.mentioned = schemaCache.roles();
        for (SourceInfo source : schemaCache.sources().values()) {
            comparisons.put(source.name(), new ComparisonInputs(source.backend().schema(), new TypeNames()));
        }
    }

    public static RoleSchemas of(SchemaCache schemaCache) {
        return new RoleSchemas(schemaCache);
    }

    public SchemaCache schemaCache() {
        return schemaCache;
    }

    public RoleSchema of(Role role) {
        return role.isAdmin() || mentioned.contains(role) ? byRole.computeIfAbsent(role, this::make) : NOTHING;
    }

    private RoleSchema make(Role role) {
        return RoleSchema.of(schemaCache.sources().values().stream()
                .map(source -> new SourceSchema(role, source, comparisonsOf(source)))
                .toList());
    }

    private ComparisonInputs comparisonsOf(SourceInfo source) {
        ComparisonInputs shared = comparisons.get(source.name());
        if (shared == null) {
            throw new IllegalStateException("no source " + source.name());
        }
        return shared;
    }
}
