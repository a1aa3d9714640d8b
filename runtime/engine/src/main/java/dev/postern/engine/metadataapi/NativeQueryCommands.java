package dev.postern.engine.metadataapi;

import dev.postern.engine.metadataapi.Edits.Arguments;
import dev.postern.engine.metadataapi.Edits.Edited;
import dev.postern.metadata.LogicalModelMetadata;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.NativeQueryMetadata;
import dev.postern.metadata.ObjectName;
import dev.postern.metadata.SelectPermissionMetadata;
import dev.postern.metadata.SourceMetadata;
import dev.postern.metadata.StoredProcedureMetadata;
import dev.postern.metadata.json.NameReader;
import dev.postern.metadata.json.NativeQueryReader;
import dev.postern.metadata.json.PermissionReader;
import java.util.Map;

/** Commands about native queries, stored procedures and logical models. */
final class NativeQueryCommands {
    private NativeQueryCommands() {}

    static void addTo(Map<String, Command> commands) {
        commands.put("track_native_query", Edits.source(NativeQueryCommands::trackQuery));
        commands.put("untrack_native_query", Edits.source(NativeQueryCommands::untrackQuery));
        commands.put("track_stored_procedure", Edits.source(NativeQueryCommands::trackProcedure));
        commands.put("untrack_stored_procedure", Edits.source(NativeQueryCommands::untrackProcedure));
        commands.put("track_logical_model", Edits.source(NativeQueryCommands::trackModel));
        commands.put("untrack_logical_model", Edits.source(NativeQueryCommands::untrackModel));
        commands.put("create_logical_model_select_permission", Edits.source(NativeQueryCommands::permit));
        commands.put("drop_logical_model_select_permission", Edits.source(NativeQueryCommands::forbid));
    }

    private static Edited trackQuery(Arguments args, SourceMetadata source, MetadataDocument document) {
        NativeQueryMetadata query = Edits.read(args, source, NativeQueryReader::nativeQuery);
        if (source.nativeQuery(query.rootFieldName()).isPresent()) {
            throw args.exists("Native query '" + query.rootFieldName() + "' is already tracked.");
        }
        return new Edited(document.withSource(source.withNativeQuery(query)));
    }

    private static Edited untrackQuery(Arguments args, SourceMetadata source, MetadataDocument document) {
        String name = args.object().string("root_field_name");
        if (source.nativeQuery(name).isEmpty()) {
            throw args.missing("Native query " + Edits.quoted(name) + " not found in source \"" + source.name() + "\"");
        }
        return new Edited(document.withSource(source.withoutNativeQuery(name)));
    }

    private static Edited trackProcedure(Arguments args, SourceMetadata source, MetadataDocument document) {
        StoredProcedureMetadata procedure = Edits.read(args, source, NativeQueryReader::storedProcedure);
        if (source.storedProcedure(procedure.storedProcedure()).isPresent()) {
            throw args.exists("Stored procedure " + Edits.quoted(procedure.storedProcedure()) + " is already tracked.");
        }
        return new Edited(document.withSource(source.withStoredProcedure(procedure)));
    }

    private static Edited untrackProcedure(Arguments args, SourceMetadata source, MetadataDocument document) {
        ObjectName name = NameReader.name(args.object().required("stored_procedure"), source.kind());
        if (source.storedProcedure(name).isEmpty()) {
            throw args.missing(
                    "Stored procedure " + Edits.quoted(name) + " not found in source \"" + source.name() + "\"");
        }
        return new Edited(document.withSource(source.withoutStoredProcedure(name)));
    }

    private static Edited trackModel(Arguments args, SourceMetadata source, MetadataDocument document) {
        LogicalModelMetadata model = NativeQueryReader.logicalModel(args.object());
        if (source.logicalModel(model.name()).isPresent()) {
            throw args.exists("Logical model '" + model.name() + "' is already tracked.");
        }
        return new Edited(document.withSource(source.withLogicalModel(model)));
    }

    private static LogicalModelMetadata modelOf(Arguments args, SourceMetadata source) {
        String name = args.object().string("name");
        return source.logicalModel(name)
                .orElseThrow(() -> args.missing(
                        "Logical model " + Edits.quoted(name) + " not found in source \"" + source.name() + "\""));
    }

    private static Edited untrackModel(Arguments args, SourceMetadata source, MetadataDocument document) {
        LogicalModelMetadata model = modelOf(args, source);
        return new Edited(document.withSource(source.withoutLogicalModel(model.name())));
    }

    private static Edited permit(Arguments args, SourceMetadata source, MetadataDocument document) {
        LogicalModelMetadata model = modelOf(args, source);
        SelectPermissionMetadata permission = PermissionReader.select(args.object());
        if (model.selectPermission(permission.role()).isPresent()) {
            throw args.exists("select permission already defined on logical model " + Edits.quoted(model.name())
                    + " with role " + Edits.quoted(permission.role()));
        }
        return new Edited(document.withSource(source.withLogicalModel(model.withSelectPermission(permission))));
    }

    private static Edited forbid(Arguments args, SourceMetadata source, MetadataDocument document) {
        LogicalModelMetadata model = modelOf(args, source);
        String role = args.object().string("role");
        if (model.selectPermission(role).isEmpty()) {
            throw args.missing("select permission on logical model " + Edits.quoted(model.name()) + " for role "
                    + Edits.quoted(role) + " does not exist");
        }
        return new Edited(document.withSource(source.withLogicalModel(model.withoutSelectPermission(role))));
    }
}
