package dev.postern.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A tracked table or view with its relationships, permissions and event triggers.
 *
 * @param logicalModel of data connectors only: the name of a logical model, or one in full
 */
public record TableMetadata(
        ObjectName table,
        boolean isEnum,
        TableConfiguration configuration,
        List<ObjectRelationshipMetadata> objectRelationships,
        List<ArrayRelationshipMetadata> arrayRelationships,
        List<ComputedFieldMetadata> computedFields,
        List<RemoteRelationshipMetadata> remoteRelationships,
        List<InsertPermissionMetadata> insertPermissions,
        List<SelectPermissionMetadata> selectPermissions,
        List<UpdatePermissionMetadata> updatePermissions,
        List<DeletePermissionMetadata> deletePermissions,
        List<EventTriggerMetadata> eventTriggers,
        @Nullable ApolloFederation apolloFederation,
        @Nullable JsonNode logicalModel) {
    public TableMetadata {
        objectRelationships = List.copyOf(objectRelationships);
        arrayRelationships = List.copyOf(arrayRelationships);
        computedFields = List.copyOf(computedFields);
        remoteRelationships = List.copyOf(remoteRelationships);
        insertPermissions = List.copyOf(insertPermissions);
        selectPermissions = List.copyOf(selectPermissions);
        updatePermissions = List.copyOf(updatePermissions);
        deletePermissions = List.copyOf(deletePermissions);
        eventTriggers = List.copyOf(eventTriggers);
    }

    /** The table as it is when just tracked. */
    public static TableMetadata tracked(ObjectName table) {
        return new TableMetadata(
                table,
                false,
                TableConfiguration.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    /** All permissions of all kinds. */
    public List<PermissionMetadata> permissions() {
        List<PermissionMetadata> all = new ArrayList<>(insertPermissions);
        all.addAll(selectPermissions);
        all.addAll(updatePermissions);
        all.addAll(deletePermissions);
        return List.copyOf(all);
    }

    /** The permission of that kind for the role. */
    public Optional<PermissionMetadata> permission(PermissionKind kind, String role) {
        return permissions().stream()
                .filter(permission ->
                        permission.kind() == kind && permission.role().equals(role))
                .findFirst();
    }

    /** This with the permission, which takes the place of the role's permission of the same kind or comes last. */
    public TableMetadata withPermission(PermissionMetadata permission) {
        return switch (permission) {
            case InsertPermissionMetadata insert -> withInsertPermission(insert);
            case SelectPermissionMetadata select -> withSelectPermission(select);
            case UpdatePermissionMetadata update -> withUpdatePermission(update);
            case DeletePermissionMetadata delete -> withDeletePermission(delete);
        };
    }

    /** This without the role's permission of that kind. */
    public TableMetadata withoutPermission(PermissionKind kind, String role) {
        return switch (kind) {
            case INSERT -> withoutInsertPermission(role);
            case SELECT -> withoutSelectPermission(role);
            case UPDATE -> withoutUpdatePermission(role);
            case DELETE -> withoutDeletePermission(role);
        };
    }

    /** This without the relationship of that name, object, array or remote. */
    public TableMetadata withoutRelationship(String name) {
        return withoutObjectRelationship(name).withoutArrayRelationship(name).withoutRemoteRelationship(name);
    }

    private TableMetadata with(Consumer<TableDraft> change) {
        TableDraft draft = new TableDraft(this);
        change.accept(draft);
        return draft.finish();
    }

    /** This, with table replaced. */
    public TableMetadata withTable(ObjectName table) {
        return with(draft -> draft.table = table);
    }

    /** This, as an enum table or not. */
    public TableMetadata withIsEnum(boolean isEnum) {
        return with(draft -> draft.isEnum = isEnum);
    }

    /** This, with configuration replaced. */
    public TableMetadata withConfiguration(TableConfiguration configuration) {
        return with(draft -> draft.configuration = configuration);
    }

    /** This, with object relationships replaced. */
    public TableMetadata withObjectRelationships(List<ObjectRelationshipMetadata> objectRelationships) {
        return with(draft -> draft.objectRelationships = objectRelationships);
    }

    /** This, with array relationships replaced. */
    public TableMetadata withArrayRelationships(List<ArrayRelationshipMetadata> arrayRelationships) {
        return with(draft -> draft.arrayRelationships = arrayRelationships);
    }

    /** This, with computed fields replaced. */
    public TableMetadata withComputedFields(List<ComputedFieldMetadata> computedFields) {
        return with(draft -> draft.computedFields = computedFields);
    }

    /** This, with remote relationships replaced. */
    public TableMetadata withRemoteRelationships(List<RemoteRelationshipMetadata> remoteRelationships) {
        return with(draft -> draft.remoteRelationships = remoteRelationships);
    }

    /** This, with insert permissions replaced. */
    public TableMetadata withInsertPermissions(List<InsertPermissionMetadata> insertPermissions) {
        return with(draft -> draft.insertPermissions = insertPermissions);
    }

    /** This, with select permissions replaced. */
    public TableMetadata withSelectPermissions(List<SelectPermissionMetadata> selectPermissions) {
        return with(draft -> draft.selectPermissions = selectPermissions);
    }

    /** This, with update permissions replaced. */
    public TableMetadata withUpdatePermissions(List<UpdatePermissionMetadata> updatePermissions) {
        return with(draft -> draft.updatePermissions = updatePermissions);
    }

    /** This, with delete permissions replaced. */
    public TableMetadata withDeletePermissions(List<DeletePermissionMetadata> deletePermissions) {
        return with(draft -> draft.deletePermissions = deletePermissions);
    }

    /** This, with event triggers replaced. */
    public TableMetadata withEventTriggers(List<EventTriggerMetadata> eventTriggers) {
        return with(draft -> draft.eventTriggers = eventTriggers);
    }

    /** This, with apollo federation replaced. */
    public TableMetadata withApolloFederation(@Nullable ApolloFederation apolloFederation) {
        return with(draft -> draft.apolloFederation = apolloFederation);
    }

    /** The object relationship of that name. */
    public Optional<ObjectRelationshipMetadata> objectRelationship(String name) {
        return Keyed.find(objectRelationships, ObjectRelationshipMetadata::name, name);
    }

    /** This with the object relationship, which takes the place of one of the same name or comes last. */
    public TableMetadata withObjectRelationship(ObjectRelationshipMetadata element) {
        return withObjectRelationships(Keyed.put(objectRelationships, ObjectRelationshipMetadata::name, element));
    }

    /** This without the object relationship of that name. */
    public TableMetadata withoutObjectRelationship(String name) {
        return withObjectRelationships(Keyed.remove(objectRelationships, ObjectRelationshipMetadata::name, name));
    }

    /** The array relationship of that name. */
    public Optional<ArrayRelationshipMetadata> arrayRelationship(String name) {
        return Keyed.find(arrayRelationships, ArrayRelationshipMetadata::name, name);
    }

    /** This with the array relationship, which takes the place of one of the same name or comes last. */
    public TableMetadata withArrayRelationship(ArrayRelationshipMetadata element) {
        return withArrayRelationships(Keyed.put(arrayRelationships, ArrayRelationshipMetadata::name, element));
    }

    /** This without the array relationship of that name. */
    public TableMetadata withoutArrayRelationship(String name) {
        return withArrayRelationships(Keyed.remove(arrayRelationships, ArrayRelationshipMetadata::name, name));
    }

    /** The computed field of that name. */
    public Optional<ComputedFieldMetadata> computedField(String name) {
        return Keyed.find(computedFields, ComputedFieldMetadata::name, name);
    }

    /** This with the computed field, which takes the place of one of the same name or comes last. */
    public TableMetadata withComputedField(ComputedFieldMetadata element) {
        return withComputedFields(Keyed.put(computedFields, ComputedFieldMetadata::name, element));
    }

    /** This without the computed field of that name. */
    public TableMetadata withoutComputedField(String name) {
        return withComputedFields(Keyed.remove(computedFields, ComputedFieldMetadata::name, name));
    }

    /** The remote relationship of that name. */
    public Optional<RemoteRelationshipMetadata> remoteRelationship(String name) {
        return Keyed.find(remoteRelationships, RemoteRelationshipMetadata::name, name);
    }

    /** This with the remote relationship, which takes the place of one of the same name or comes last. */
    public TableMetadata withRemoteRelationship(RemoteRelationshipMetadata element) {
        return withRemoteRelationships(Keyed.put(remoteRelationships, RemoteRelationshipMetadata::name, element));
    }

    /** This without the remote relationship of that name. */
    public TableMetadata withoutRemoteRelationship(String name) {
        return withRemoteRelationships(Keyed.remove(remoteRelationships, RemoteRelationshipMetadata::name, name));
    }

    /** The insert permission of that role. */
    public Optional<InsertPermissionMetadata> insertPermission(String role) {
        return Keyed.find(insertPermissions, InsertPermissionMetadata::role, role);
    }

    /** This with the insert permission, which takes the place of one of the same role or comes last. */
    public TableMetadata withInsertPermission(InsertPermissionMetadata element) {
        return withInsertPermissions(Keyed.put(insertPermissions, InsertPermissionMetadata::role, element));
    }

    /** This without the insert permission of that role. */
    public TableMetadata withoutInsertPermission(String role) {
        return withInsertPermissions(Keyed.remove(insertPermissions, InsertPermissionMetadata::role, role));
    }

    /** The select permission of that role. */
    public Optional<SelectPermissionMetadata> selectPermission(String role) {
        return Keyed.find(selectPermissions, SelectPermissionMetadata::role, role);
    }

    /** This with the select permission, which takes the place of one of the same role or comes last. */
    public TableMetadata withSelectPermission(SelectPermissionMetadata element) {
        return withSelectPermissions(Keyed.put(selectPermissions, SelectPermissionMetadata::role, element));
    }

    /** This without the select permission of that role. */
    public TableMetadata withoutSelectPermission(String role) {
        return withSelectPermissions(Keyed.remove(selectPermissions, SelectPermissionMetadata::role, role));
    }

    /** The update permission of that role. */
    public Optional<UpdatePermissionMetadata> updatePermission(String role) {
        return Keyed.find(updatePermissions, UpdatePermissionMetadata::role, role);
    }

    /** This with the update permission, which takes the place of one of the same role or comes last. */
    public TableMetadata withUpdatePermission(UpdatePermissionMetadata element) {
        return withUpdatePermissions(Keyed.put(updatePermissions, UpdatePermissionMetadata::role, element));
    }

    /** This without the update permission of that role. */
    public TableMetadata withoutUpdatePermission(String role) {
        return withUpdatePermissions(Keyed.remove(updatePermissions, UpdatePermissionMetadata::role, role));
    }

    /** The delete permission of that role. */
    public Optional<DeletePermissionMetadata> deletePermission(String role) {
        return Keyed.find(deletePermissions, DeletePermissionMetadata::role, role);
    }

    /** This with the delete permission, which takes the place of one of the same role or comes last. */
    public TableMetadata withDeletePermission(DeletePermissionMetadata element) {
        return withDeletePermissions(Keyed.put(deletePermissions, DeletePermissionMetadata::role, element));
    }

    /** This without the delete permission of that role. */
    public TableMetadata withoutDeletePermission(String role) {
        return withDeletePermissions(Keyed.remove(deletePermissions, DeletePermissionMetadata::role, role));
    }

    /** The event trigger of that name. */
    public Optional<EventTriggerMetadata> eventTrigger(String name) {
        return Keyed.find(eventTriggers, EventTriggerMetadata::name, name);
    }

    /** This with the event trigger, which takes the place of one of the same name or comes last. */
    public TableMetadata withEventTrigger(EventTriggerMetadata element) {
        return withEventTriggers(Keyed.put(eventTriggers, EventTriggerMetadata::name, element));
    }

    /** This without the event trigger of that name. */
    public TableMetadata withoutEventTrigger(String name) {
        return withEventTriggers(Keyed.remove(eventTriggers, EventTriggerMetadata::name, name));
    }
}
