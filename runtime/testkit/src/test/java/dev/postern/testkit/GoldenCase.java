package dev.postern.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.backend.BackendSettings;
import dev.postern.engine.request.GraphqlRequest;
import dev.postern.engine.session.Role;
import dev.postern.engine.session.Session;
import dev.postern.engine.session.SessionVariables;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.json.MetadataReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One folder under {@code cases/}: what is asked ({@code request.graphql}, {@code variables.json}) by whom ({@code case.yaml})
 * of what. The database ({@code schema.sql} with its {@code catalog.json}) and {@code metadata.yaml} may lie in a folder
 * above, for many cases. A case without a request is about the role's schema.
 */
record GoldenCase(Path folder, JsonNode about) {
    private static final Path ROOT = Path.of("cases");

    static List<GoldenCase> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.endsWith("case.yaml"))
                    .sorted()
                    .map(file -> new GoldenCase(file.getParent(), Json.parseYaml(Golden.read(file))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<GoldenCase> ofRequests() {
        return all().stream().filter(each -> each.hasRequest()).toList();
    }

    static List<GoldenCase> ofSchemas() {
        return all().stream().filter(each -> !each.hasRequest()).toList();
    }

    private boolean hasRequest() {
        return Files.exists(file("request.graphql"));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    GraphqlRequest request() {
        ObjectNode variables = Files.exists(file("variables.json"))
                ? (ObjectNode) Json.parse(Golden.read(file("variables.json")))
                : JsonNodeFactory.instance.objectNode();
        return new GraphqlRequest(
                Golden.read(file("request.graphql")),
                Optional.ofNullable(about.path("operation").textValue()),
                variables);
    }

    Session session() {
        Role role = new Role(about.path("role").asText());
        Map<String, String> variables = new TreeMap<>(Map.of("x-hasura-role", role.name()));
        about.path("session")
                .properties()
                .forEach(each -> variables.put(each.getKey(), each.getValue().asText()));
        return new Session(role, new SessionVariables(variables), false);
    }

    BackendSettings settings() {
        return new BackendSettings(about.path("stringify_numeric_types").asBoolean(false));
    }

    MetadataDocument metadata() {
        return new MetadataReader().document(Json.parseYaml(Golden.read(nearest("metadata.yaml"))));
    }

    /** An extension that not every Postgres comes with; without it only the translation can be tested. */
    Optional<String> needs() {
        return Optional.ofNullable(about.path("needs").textValue());
    }

    Path schemaSql() {
        return nearest("schema.sql");
    }

    Path catalogJson() {
        return schemaSql().resolveSibling("catalog.json");
    }

    private Path nearest(String name) {
        for (Path at = folder; at.startsWith(ROOT); at = at.getParent()) {
            if (Files.exists(at.resolve(name))) {
                return at.resolve(name);
            }
        }
        throw new IllegalStateException("no " + name + " at or above " + folder);
    }

    @Override
    public String toString() {
        return ROOT.relativize(folder).toString();
    }
}
