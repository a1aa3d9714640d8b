package dev.postern.metadata;

import java.util.List;

/**
 * A role that may what others may.
 */
public record InheritedRoleMetadata(String roleName, List<String> roleSet) {
    public InheritedRoleMetadata {
        roleSet = List.copyOf(roleSet);
    }
}
