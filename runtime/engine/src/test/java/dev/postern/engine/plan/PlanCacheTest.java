package dev.postern.engine.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.engine.backend.Statement;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.ir.ColumnType;
import dev.postern.engine.ir.ParameterSource;
import dev.postern.engine.ir.Value;
import dev.postern.engine.session.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlanCacheTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PlanCache cache = new PlanCache(1 << 20);
    private final PlanCache.Key key = key("query", "user");

    @Test
    void aValueThatBecameAParameterMayDiffer() {
        ExecutionPlan plan = planReading(variable("where", "id", "_eq"));
        cache.put(key, variables("{'where': {'id': {'_eq': 1}}}"), plan);

        assertThat(found("{'where': {'id': {'_eq': 2}}}")).contains(plan);
        assertThat(found("{'where': {'id': {'_eq': '3'}}}")).contains(plan);
    }

    @Test
    void whateverElseDiffersNeedsAnotherPlan() {
        cache.put(key, variables("{'where': {'id': {'_eq': 1}}}"), planReading(variable("where", "id", "_eq")));

        assertThat(found("{'where': {'id': {'_gt': 1}}}")).isEmpty();
        assertThat(found("{'where': {'name': {'_eq': 1}}}")).isEmpty();
        assertThat(found("{'where': {'id': {'_eq': 1}, 'name': {}}}")).isEmpty();
        assertThat(found("{'where': {}}")).isEmpty();
        assertThat(found("{}")).isEmpty();
    }

    @Test
    void anEnumValueIsNoParameterAndSoPartOfTheKey() {
        cache.put(key, variables("{'by': {'name': 'asc'}}"), planReading());

        assertThat(found("{'by': {'name': 'asc'}}")).isPresent();
        assertThat(found("{'by': {'name': 'desc'}}")).isEmpty();
    }

    @Test
    void booleansAndNullsDecideEvenWhereTheyAreParameters() {
        cache.put(key, variables("{'flag': true}"), planReading(variable("flag")));

        assertThat(found("{'flag': false}")).isEmpty();
        assertThat(found("{'flag': null}")).isEmpty();
    }

    @Test
    void theLengthOfAListDecidesUnlessTheListIsOneParameter() {
        ExecutionPlan either = planReading(variable("any", 0, "id"), variable("any", 1, "id"));
        cache.put(key, variables("{'any': [{'id': 1}, {'id': 2}]}"), either);
        assertThat(found("{'any': [{'id': 3}, {'id': 4}]}")).contains(either);
        assertThat(found("{'any': [{'id': 3}]}")).isEmpty();

        PlanCache.Key another = key("another", "user");
        ExecutionPlan in = planReading(variable("ids"));
        cache.put(another, variables("{'ids': [1, 2]}"), in);
        assertThat(cache.find(another, variables("{'ids': [1, 2, 3]}"))).contains(in);
    }

    @Test
    void aKeyWithOddCharactersDoesNotPassForTwo() {
        cache.put(key, variables("{'v': {'a': 'x', 'b': 'y'}}"), planReading());

        assertThat(found("{'v': {'a:x,1 b': 'y'}}")).isEmpty();
    }

    @Test
    void plansOfOneOperationMayReadDifferentPlaces() {
        ExecutionPlan byId = planReading(variable("where", "id"));
        ExecutionPlan byName = planReading(variable("where", "name"));
        cache.put(key, variables("{'where': {'id': 1}}"), byId);
        cache.put(key, variables("{'where': {'name': 'a'}}"), byName);

        assertThat(found("{'where': {'id': 2}}")).contains(byId);
        assertThat(found("{'where': {'name': 'b'}}")).contains(byName);
    }

    @Test
    void rolesAndDocumentsDoNotShare() {
        cache.put(key, Map.of(), planReading());

        assertThat(cache.find(key("query", "other"), Map.of())).isEmpty();
        assertThat(cache.find(key("query ", "user"), Map.of())).isEmpty();
    }

    private Optional<ExecutionPlan> found(String variables) {
        return cache.find(key, variables(variables));
    }

    private static PlanCache.Key key(String document, String role) {
        return new PlanCache.Key(document, Optional.empty(), new Role(role), false);
    }

    private static ParameterSource variable(String name, Object... steps) {
        return new ParameterSource.Variable(name, List.of(steps));
    }

    private static ExecutionPlan planReading(ParameterSource... sources) {
        List<Value> parameters = Stream.of(sources)
                .<Value>map(source -> new Value.Parameter(
                        source, ColumnType.builtin("text"), (json, path) -> json.asText(), JsonPath.ROOT))
                .toList();
        Statement statement = new Statement("select " + parameters.size(), parameters, List.of("a"));
        return new ExecutionPlan(
                List.of(new Step.QuerySource("default", statement)), List.of(new Part.OfStep("a", 0, 0)));
    }

    private static Map<String, JsonNode> variables(String json) {
        try {
            Map<String, JsonNode> variables = new HashMap<>();
            JSON.readTree(json.replace('\'', '"'))
                    .properties()
                    .forEach(field -> variables.put(field.getKey(), field.getValue()));
            return variables;
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
