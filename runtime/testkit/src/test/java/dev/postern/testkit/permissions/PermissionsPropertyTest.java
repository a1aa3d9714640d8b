package dev.postern.testkit.permissions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.backend.BackendSettings;
import dev.postern.engine.error.RequestException;
import dev.postern.engine.request.GraphqlPipeline;
import dev.postern.engine.request.GraphqlRequest;
import dev.postern.engine.roleschema.RoleSchemas;
import dev.postern.engine.session.Session;
import dev.postern.engine.session.SessionVariables;
import dev.postern.postgres.EmbeddedDatabase;
import dev.postern.testkit.CaseEngine;
import dev.postern.testkit.Json;
import dev.postern.testkit.permissions.Model.Column;
import dev.postern.testkit.permissions.Model.Role;
import dev.postern.testkit.permissions.Query.RelationItem;
import dev.postern.testkit.permissions.Query.Selection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * For random schemas, permissions and queries the engine answers what {@link Oracle} does. {@code make test} asks a thousand
 * queries, {@code make soak} ten thousand and more; {@code -Dseed=…} starts elsewhere.
 */
class PermissionsPropertyTest {
    private static final int SCHEMAS = Boolean.getBoolean("soak") ? 220 : 22;
    private static final int QUERIES = 50;
    private static final long SEED = Long.getLong("seed", 1);

    @Test
    void rowsAreThoseThatTheFilterLetsThrough() {
        int answers = 0;
        int rows = 0;
        for (long seed = SEED; seed < SEED + SCHEMAS; seed++) {
            Tally tally = new Schema(seed).check();
            answers += tally.answers();
            rows += tally.rows();
        }
        assertThat(answers).isGreaterThanOrEqualTo(SCHEMAS * QUERIES * 9 / 10);
        assertThat(rows).as("rows seen: answers are not all empty").isGreaterThan(answers);
    }

    private record Tally(int answers, int rows) {}

    /** One database with one set of permissions. */
    private static final class Schema {
        private final long seed;
        private final Dice dice;
        private final Model model;
        private final Role user;
        private final Role admin;

        Schema(long seed) {
            this.seed = seed;
            this.dice = new Dice(seed);
            this.model = new RandomModel(dice).make();
            this.user = RandomRole.user(dice, model);
            this.admin = RandomRole.admin(model);
        }

        Tally check() {
            int answers = 0;
            int rows = 0;
            try (EmbeddedDatabase database = EmbeddedDatabase.create().execute(RandomModel.sql(model));
                    CaseEngine engine =
                            CaseEngine.on(PermissionMetadata.of(model, user), BackendSettings.DEFAULT, database)) {
                RoleSchemas schemas = engine.roleSchemas();
                GraphqlPipeline pipeline = new GraphqlPipeline(() -> schemas, Runnable::run);
                checkHidden(pipeline);
                for (int i = 0; i < QUERIES; i++) {
                    Role role = dice.in(85) ? user : admin;
                    Optional<Query> query = new RandomQuery(dice, role).make();
                    if (query.isPresent()) {
                        rows += check(query.get(), role, pipeline);
                        answers++;
                    }
                }
            }
            return new Tally(answers, rows);
        }

        private int check(Query query, Role role, GraphqlPipeline pipeline) {
            GraphqlRequest request = GraphqlText.of(query, dice);
            JsonNode expected = Json.tree(new Oracle(role).answer(query));
            String text = "seed " + seed + ", role " + role.name() + " " + role.session() + "\n" + request.query()
                    + "\n" + request.variables();
            JsonNode actual;
            try {
                actual = answer(pipeline, request, role).path("data");
            } catch (RuntimeException e) {
                throw new AssertionError(text + described(), e);
            }
            if (!comparable(query, actual).equals(comparable(query, expected))) {
                assertThat(comparable(query, actual)).as(text + described()).isEqualTo(comparable(query, expected));
            }
            return expected.findValues("id").size();
        }

        private String described() {
            return "\n" + RandomModel.sql(model) + Json.pretty(PermissionMetadata.document(model, user));
        }

        /** Columns that the role does not see do not exist, wherever they stand. */
        private void checkHidden(GraphqlPipeline pipeline) {
            user.permissions().forEach((table, permission) -> {
                for (Column column : table.columns) {
                    if (!permission.columns().contains(column)) {
                        String name = column.name();
                        List<String> uses = List.of(
                                " { " + name + " }",
                                "(where: {" + name + ": {}}) { __typename }",
                                "(order_by: {" + name + ": asc}) { __typename }",
                                "(distinct_on: " + name + ") { __typename }");
                        uses.forEach(use -> refused(pipeline, "{ " + table.name + use + " }"));
                    }
                }
            });
        }

        private void refused(GraphqlPipeline pipeline, String query) {
            GraphqlRequest request = new GraphqlRequest(query, Optional.empty(), JsonNodeFactory.instance.objectNode());
            assertThatThrownBy(() -> answer(pipeline, request, user))
                    .as("seed %d: %s", seed, query)
                    .hasCauseInstanceOf(RequestException.class);
        }

        private JsonNode answer(GraphqlPipeline pipeline, GraphqlRequest request, Role role) {
            Map<String, String> variables = new TreeMap<>(role.session());
            variables.put("x-hasura-role", role.name());
            Session session = new Session(
                    new dev.postern.engine.session.Role(role.name()), new SessionVariables(variables), false);
            return Json.parse(
                    pipeline.answer(request, session).toCompletableFuture().join());
        }
    }

    /** The answer as text; rows whose order nobody asked for are sorted. */
    private static String comparable(Query query, JsonNode data) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        query.roots().forEach(root -> copy.set(root.alias(), comparable(root.selection(), data.get(root.alias()))));
        return copy.toString();
    }

    private static JsonNode comparable(Selection selection, JsonNode value) {
        if (value.isArray()) {
            List<JsonNode> rows = new ArrayList<>();
            value.forEach(row -> rows.add(comparable(selection, row)));
            if (!selection.isTotallyOrdered()) {
                rows.sort(Comparator.comparing(JsonNode::toString));
            }
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            return array.addAll(rows);
        }
        if (!value.isObject()) {
            return value;
        }
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.setAll((ObjectNode) value);
        selection.items().forEach(item -> {
            if (item instanceof RelationItem related) {
                row.set(item.alias(), comparable(related.selection(), row.get(item.alias())));
            }
        });
        return row;
    }
}
