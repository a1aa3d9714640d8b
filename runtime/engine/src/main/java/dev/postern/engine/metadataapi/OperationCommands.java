package dev.postern.engine.metadataapi;

import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.metadataapi.Edits.Arguments;
import dev.postern.engine.metadataapi.Edits.Edited;
import dev.postern.metadata.AllowlistEntry;
import dev.postern.metadata.CollectionQuery;
import dev.postern.metadata.CronTriggerMetadata;
import dev.postern.metadata.InheritedRoleMetadata;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.QueryCollectionMetadata;
import dev.postern.metadata.RestEndpointMetadata;
import dev.postern.metadata.json.OperationReader;
import java.util.Map;
import java.util.Optional;

/** Commands about stored operations and what refers to them, cron triggers, and inherited roles. */
final class OperationCommands {
    private OperationCommands() {}

    static void addTo(Map<String, Command> commands) {
        commands.put("create_query_collection", Edits.document(OperationCommands::createCollection));
        commands.put("rename_query_collection", Edits.document(OperationCommands::renameCollection));
        commands.put("drop_query_collection", Edits.document(OperationCommands::dropCollection));
        commands.put("add_query_to_collection", Edits.document(OperationCommands::addQuery));
        commands.put("drop_query_from_collection", Edits.document(OperationCommands::dropQuery));
        commands.put("add_collection_to_allowlist", Edits.document(OperationCommands::allow));
        commands.put("update_scope_of_collection_in_allowlist", Edits.document(OperationCommands::changeScope));
        commands.put(
                "drop_collection_from_allowlist",
                Edits.document((args, document) -> new Edited(
                        document.withoutAllowlistEntry(allowed(args, document).collection()))));
        commands.put("create_rest_endpoint", Edits.document(OperationCommands::createEndpoint));
        commands.put("drop_rest_endpoint", Edits.document(OperationCommands::dropEndpoint));
        commands.put("create_cron_trigger", Edits.document(OperationCommands::createCronTrigger));
        commands.put("delete_cron_trigger", Edits.document(OperationCommands::deleteCronTrigger));
        commands.put("add_inherited_role", Edits.document(OperationCommands::addInheritedRole));
        commands.put("drop_inherited_role", Edits.document(OperationCommands::dropInheritedRole));
    }

    private static QueryCollectionMetadata collection(Arguments args, MetadataDocument document, String key) {
        String name = args.object().string(key);
        return document.queryCollection(name)
                .orElseThrow(
                        () -> args.missing("query collection with name " + Edits.quoted(name) + " does not exist"));
    }

    private static void requireNewCollection(Arguments args, MetadataDocument document, String name) {
        if (document.queryCollection(name).isPresent()) {
            throw args.exists("query collection with name " + Edits.quoted(name) + " already exists");
        }
    }

    private static Edited createCollection(Arguments args, MetadataDocument document) {
        QueryCollectionMetadata collection = OperationReader.queryCollection(args.object());
        requireNewCollection(args, document, collection.name());
        return new Edited(document.withQueryCollection(collection));
    }

    private static Edited renameCollection(Arguments args, MetadataDocument document) {
        QueryCollectionMetadata known = collection(args, document, "name");
        String name = args.object().string("new_name");
        requireNewCollection(args, document, name);
        return new Edited(document.withQueryCollections(document.queryCollections().stream()
                        .map(each -> each.name().equals(known.name()) ? each.withName(name) : each)
                        .toList())
                .withAllowlist(document.allowlist().stream()
                        .map(each ->
                                each.collection().equals(known.name()) ? new AllowlistEntry(name, each.scope()) : each)
                        .toList()));
    }

    private static Edited dropCollection(Arguments args, MetadataDocument document) {
        QueryCollectionMetadata known = collection(args, document, "collection");
        boolean cascade = args.object().flag("cascade");
        boolean allowed = document.allowlistEntry(known.name()).isPresent();
        if (allowed && !cascade) {
            throw args.error(
                    ErrorCode.DEPENDENCY_ERROR,
                    "query collection with name " + Edits.quoted(known.name())
                            + " is present in the allowlist; cannot proceed to drop");
        }
        return new Edited(document.withoutQueryCollection(known.name()).withoutAllowlistEntry(known.name()));
    }

    private static Edited addQuery(Arguments args, MetadataDocument document) {
        QueryCollectionMetadata known = collection(args, document, "collection_name");
        CollectionQuery query = new CollectionQuery(
                args.object().string("query_name"), args.object().string("query"));
        if (known.query(query.name()).isPresent()) {
            throw args.exists("query with name " + Edits.quoted(query.name()) + " already exists in collection "
                    + Edits.quoted(known.name()));
        }
        return new Edited(document.withQueryCollection(known.withQuery(query)));
    }

    private static Edited dropQuery(Arguments args, MetadataDocument document) {
        QueryCollectionMetadata known = collection(args, document, "collection_name");
        String name = args.object().string("query_name");
        if (known.query(name).isEmpty()) {
            throw args.missing(
                    "query with name " + Edits.quoted(name) + " not found in collection " + Edits.quoted(known.name()));
        }
        return new Edited(document.withQueryCollection(known.withoutQuery(name)));
    }

    private static Edited allow(Arguments args, MetadataDocument document) {
        AllowlistEntry entry = OperationReader.allowlistEntry(args.object());
        if (document.queryCollection(entry.collection()).isEmpty()) {
            throw args.missing("query collection with name " + Edits.quoted(entry.collection()) + " does not exist");
        }
        Optional<AllowlistEntry> known = document.allowlistEntry(entry.collection());
        if (known.isPresent() && !known.get().equals(entry)) {
            throw args.exists("collection " + Edits.quoted(entry.collection())
                    + " already exists in the allowlist, scope must be changed instead");
        }
        return new Edited(document.withAllowlistEntry(entry));
    }

    private static Edited changeScope(Arguments args, MetadataDocument document) {
        AllowlistEntry entry = OperationReader.allowlistEntry(args.object());
        allowed(args, document);
        return new Edited(document.withAllowlistEntry(entry));
    }

    private static AllowlistEntry allowed(Arguments args, MetadataDocument document) {
        String name = args.object().string("collection");
        return document.allowlistEntry(name)
                .orElseThrow(
                        () -> args.missing("collection " + Edits.quoted(name) + " doesn't exist in the allowlist"));
    }

    private static Edited createEndpoint(Arguments args, MetadataDocument document) {
        RestEndpointMetadata endpoint = OperationReader.restEndpoint(args.object());
        if (document.restEndpoint(endpoint.name()).isPresent()) {
            throw args.exists("endpoint with name: " + endpoint.name() + " already exists");
        }
        return new Edited(document.withRestEndpoint(endpoint), Optional.of("rest_endpoint " + endpoint.name()));
    }

    private static Edited dropEndpoint(Arguments args, MetadataDocument document) {
        String name = args.object().string("name");
        if (document.restEndpoint(name).isEmpty()) {
            throw args.missing("endpoint with name: " + name + " does not exist");
        }
        return new Edited(document.withoutRestEndpoint(name));
    }

    private static Edited createCronTrigger(Arguments args, MetadataDocument document) {
        CronTriggerMetadata trigger = OperationReader.cronTrigger(args.object());
        boolean replace = args.object().flag("replace");
        if (document.cronTrigger(trigger.name()).isPresent() && !replace) {
            throw args.exists("cron trigger with name: " + Edits.quoted(trigger.name()) + " already exists");
        }
        return new Edited(document.withCronTrigger(trigger));
    }

    private static Edited deleteCronTrigger(Arguments args, MetadataDocument document) {
        String name = args.object().string("name");
        if (document.cronTrigger(name).isEmpty()) {
            throw args.missing("cron trigger with name: " + Edits.quoted(name) + " does not exist");
        }
        return new Edited(document.withoutCronTrigger(name));
    }

    private static Edited addInheritedRole(Arguments args, MetadataDocument document) {
        InheritedRoleMetadata role = OperationReader.inheritedRole(args.object());
        return new Edited(document.withInheritedRole(role), Optional.of("inherited_role " + role.roleName()));
    }

    private static Edited dropInheritedRole(Arguments args, MetadataDocument document) {
        String name = args.object().string("role_name");
        if (document.inheritedRole(name).isEmpty()) {
            throw args.missing(Edits.quoted(name) + " inherited role doesn't exist");
        }
        return new Edited(document.withoutInheritedRole(name));
    }
}
