package dev.postern.crds.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.crds.Api;
import dev.postern.crds.Constraints;
import dev.postern.crds.Engine;
import dev.postern.crds.EventTrigger;
import dev.postern.crds.NearestName;
import dev.postern.crds.Permission;
import dev.postern.crds.ResourceKey;
import dev.postern.crds.ResourceProblem;
import dev.postern.crds.ResourceProblem.Reason;
import dev.postern.crds.ResourceSet;
import dev.postern.crds.Source;
import dev.postern.crds.Table;
import dev.postern.crds.read.Schemas.KindSchema;
import dev.postern.crds.read.YamlText.Chunk;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes documents one after another, and keeps resources, Secrets, problems and notices apart. */
final class DocumentCollector {
    /** The namespace of a document that names none, as with kubectl. */
    private static final String DEFAULT_NAMESPACE = "default";

    private final Schemas schemas;
    private final List<CustomResource<?, ?>> resources = new ArrayList<>();
    private final Map<ResourceKey, DocumentPlace> places = new HashMap<>();
    private final Map<String, String> secrets = new HashMap<>();
    private final List<ResourceProblem> problems = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    DocumentCollector(Schemas schemas) {
        this.schemas = schemas;
    }

    ReadResources finish() {
        ResourceSet set = new ResourceSet(
                all(Engine.class), all(Source.class), all(Table.class), all(Permission.class), all(EventTrigger.class));
        return new ReadResources(set, new SecretValues(secrets), problems, notices, places);
    }

    private <T extends CustomResource<?, ?>> List<T> all(Class<T> type) {
        return resources.stream().filter(type::isInstance).map(type::cast).toList();
    }

    void addProblem(ResourceProblem problem) {
        problems.add(problem);
    }

    void addFile(String file, String text) {
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (Chunk chunk : YamlText.split(withoutMark)) {
            YamlDocument document = YamlParser.parse(chunk);
            addDocument(document, new DocumentPlace(file, chunk.firstLine(), document.lines()));
        }
    }

    private void addDocument(YamlDocument document, DocumentPlace place) {
        if (document.tree().isMissingNode()) {
            report(null, place, document.findings());
        } else if (!document.tree().isObject()) {
            report(null, place, List.of(new Finding("", "is no Kubernetes object")));
        } else {
            dispatch(document, place);
        }
    }

    private void dispatch(YamlDocument document, DocumentPlace place) {
        String apiVersion = document.text("apiVersion");
        String kind = document.text("kind");
        if (apiVersion.isEmpty() || kind.isEmpty()) {
            String missing = apiVersion.isEmpty() ? "apiVersion" : "kind";
            report(null, place, List.of(new Finding(missing, "is required")));
        } else if (apiVersion.equals(Api.GROUP) || apiVersion.startsWith(Api.GROUP + "/")) {
            addOurs(document, place, apiVersion, kind);
        } else if (apiVersion.equals("v1") && kind.equals("Secret")) {
            addSecret(document, place);
        } else {
            String name = document.tree().at("/metadata/name").asText("");
            notices.add((place.locate("") + ": skipped " + apiVersion + " " + kind + " " + name).strip());
        }
    }

    private void addOurs(YamlDocument document, DocumentPlace place, String apiVersion, String kind) {
        Optional<KindSchema> known = schemas.kind(kind);
        if (known.isEmpty()) {
            String message = Api.GROUP + " has no kind " + kind + NearestName.hint(kind, schemas.names());
            report(null, place, List.of(new Finding("kind", message)));
            return;
        }
        ResourceKey key = key(document, kind);
        if (!apiVersion.equals(Api.GROUP + "/" + Api.VERSION)) {
            report(key, place, List.of(new Finding("apiVersion", "must be " + Api.GROUP + "/" + Api.VERSION)));
            return;
        }
        List<Finding> findings = check(document, known.get().schema());
        if (findings.isEmpty()) {
            addResource(ResourceTree.resource(known.get().type(), document.tree(), DEFAULT_NAMESPACE), place);
        } else {
            report(key, place, findings);
        }
    }

    private void addResource(CustomResource<?, ?> resource, DocumentPlace place) {
        ResourceKey key = ResourceKey.of(resource);
        List<Finding> findings = Constraints.violations(resource).stream()
                .map(violation -> new Finding(violation.path(), violation.message()))
                .toList();
        if (!findings.isEmpty()) {
            report(key, place, findings);
        } else if (isFirst(key, place)) {
            resources.add(resource);
        }
    }

    private void addSecret(YamlDocument document, DocumentPlace place) {
        ResourceKey key = key(document, "Secret");
        List<Finding> findings = check(document, schemas.secret());
        if (findings.isEmpty()) {
            Map<String, String> values = SecretTree.values(key, document.tree(), findings);
            if (findings.isEmpty() && isFirst(key, place)) {
                secrets.putAll(values);
            }
        }
        report(key, place, findings);
    }

    private boolean isFirst(ResourceKey key, DocumentPlace place) {
        @Nullable DocumentPlace first = places.putIfAbsent(key, place);
        if (first != null) {
            String message = "is already given at " + first.locate("");
            problems.add(ResourceProblem.of(key, Reason.DUPLICATE, "", message).at(place.locate("")));
        }
        return first == null;
    }

    private static ResourceKey key(YamlDocument document, String kind) {
        String namespace = document.tree().at("/metadata/namespace").asText("");
        String name = document.tree().at("/metadata/name").asText("");
        return new ResourceKey(
                kind, namespace.isEmpty() ? DEFAULT_NAMESPACE : namespace, name.isEmpty() ? "(no name)" : name);
    }

    /** All that is wrong with a document; a field that could not be parsed is not found wanting once more. */
    private static List<Finding> check(YamlDocument document, JsonNode schema) {
        Set<String> unparsed = document.findings().stream().map(Finding::path).collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>(document.findings());
        SchemaCheck.check(document.tree(), schema).stream()
                .filter(finding -> !unparsed.contains(finding.path()))
                .forEach(findings::add);
        return findings;
    }

    /** Adds problems in the order of their lines. */
    private void report(@Nullable ResourceKey key, DocumentPlace place, List<Finding> findings) {
        findings.stream()
                .sorted(Comparator.comparingInt(
                        finding -> place.locate(finding.path()).line()))
                .map(finding -> problem(key, place, finding))
                .forEach(problems::add);
    }

    private static ResourceProblem problem(@Nullable ResourceKey key, DocumentPlace place, Finding finding) {
        String path = finding.path().equals(YamlParser.TEXT) ? "" : finding.path();
        return new ResourceProblem(key, Reason.INVALID, path, finding.message(), place.locate(finding.path()));
    }
}
