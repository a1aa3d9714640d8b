package dev.postern.metadata;

import java.util.List;

/**
 * Who may not introspect.
 */
public record GraphqlSchemaIntrospection(List<String> disabledForRoles) {
    /** Everybody may. */
    public static final GraphqlSchemaIntrospection DEFAULT = new GraphqlSchemaIntrospection(List.of());

    public GraphqlSchemaIntrospection {
        disabledForRoles = List.copyOf(disabledForRoles);
    }
}
