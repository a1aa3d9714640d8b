package dev.postern.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The components of a {@link TableMetadata} on their way into a changed copy. */
final class TableDraft {
    ObjectName table;
    boolean isEnum;
    TableConfiguration configuration;
    List<ObjectRelationshipMetadata> objectRelationships;
    List<ArrayRelationshipMetadata> arrayRelationships;
    List<ComputedFieldMetadata> computedFields;
    List<RemoteRelationshipMetadata> remoteRelationships;
    List<InsertPermissionMetadata> insertPermissions;
    List<SelectPermissionMetadata> selectPermissions;
    List<UpdatePermissionMetadata> updatePermissions;
    List<DeletePermissionMetadata> deletePermissions;
    List<EventTriggerMetadata> eventTriggers;

    @Nullable
    ApolloFederation apolloFederation;

    @Nullable
    JsonNode logicalModel;

    TableDraft(TableMetadata original) {
        table = original.table();
        isEnum = original.isEnum();
        configuration = original.configuration();
        objectRelationships = original.objectRelationships();
        arrayRelationships = original.arrayRelationships();
        computedFields = original.computedFields();
        remoteRelationships = original.remoteRelationships();
        insertPermissions = original.insertPermissions();
        selectPermissions = original.selectPermissions();
        updatePermissions = original.updatePermissions();
        deletePermissions = original.deletePermissions();
        eventTriggers = original.eventTriggers();
        apolloFederation = original.apolloFederation();
        logicalModel = original.logicalModel();
    }

    TableMetadata finish() {
        return new TableMetadata(
                table,
                isEnum,
                configuration,
                objectRelationships,
                arrayRelationships,
                computedFields,
                remoteRelationships,
                insertPermissions,
                selectPermissions,
                updatePermissions,
                deletePermissions,
                eventTriggers,
                apolloFederation,
                logicalModel);
    }
}
