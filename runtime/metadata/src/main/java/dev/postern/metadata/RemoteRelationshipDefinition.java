package dev.postern.metadata;

import java.util.List;
import java.util.Map;

/** Where a remote relationship leads. */
public sealed interface RemoteRelationshipDefinition {
    /**
     * To a table of another source.
     *
     * @param fieldMapping fields of this side to columns of the other
     */
    record ToSource(String source, ForeignName table, RelationshipType type, Map<String, String> fieldMapping)
            implements RemoteRelationshipDefinition {
        public ToSource {
            fieldMapping = Ordered.copyOf(fieldMapping);
        }
    }

    /**
     * To a field of a remote schema.
     *
     * @param lhsFields the fields of this side that the arguments use
     * @param remoteField the path of fields, from the root field inwards; never empty
     * @param legacy whether it is written in the older form, with {@code hasura_fields} and no wrapper
     */
    record ToRemoteSchema(
            String remoteSchema, List<String> lhsFields, List<RemoteFieldCall> remoteField, boolean legacy)
            implements RemoteRelationshipDefinition {
        public ToRemoteSchema {
            lhsFields = List.copyOf(lhsFields);
            remoteField = List.copyOf(remoteField);
            if (remoteField.isEmpty()) {
                throw new IllegalArgumentException("a remote relationship names a remote field");
            }
        }
    }
}
