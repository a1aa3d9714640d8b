package dev.postern.engine.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.postern.engine.session.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The plans of one schema, bounded by bytes. A plan is found by the text of its operation and by what the plan sees of the
 * variables ({@link VariableShape}).
 */
public final class PlanCache {
    /** Different ways in which the plans of one operation look at its variables; more than a few means abuse. */
    private static final int MAX_SHAPES = 8;

    private static final int OVERHEAD = 512;

    private final Cache<Key, List<VariableShape>> shapes;
    private final Cache<PlanKey, ExecutionPlan> plans;

    /** Everything but the variables that a plan depends on, in one schema. */
    public record Key(String document, Optional<String> operationName, Role role, boolean backendOnly) {}

    private record PlanKey(Key operation, VariableShape seenAs, String shape) {}

    /** @param maxBytes an estimate of the memory that the plans may take */
    public PlanCache(long maxBytes) {
        this.shapes = Caffeine.newBuilder()
                .maximumWeight(maxBytes / 8)
                .<Key, List<VariableShape>>weigher(
                        (key, entry) -> OVERHEAD + 2 * key.document().length())
                .build();
        this.plans = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .<PlanKey, ExecutionPlan>weigher(
                        (key, plan) -> OVERHEAD + 2 * key.shape().length() + size(plan))
                .build();
    }

    private static int size(ExecutionPlan plan) {
        int size = 0;
        for (Step step : plan.steps()) {
            size += switch (step) {
                case Step.QuerySource(var source, var statement) ->
                    2 * statement.sql().length() + 128 * statement.parameters().size();
            };
        }
        for (Part part : plan.parts()) {
            size += part instanceof Part.Ready ready ? ready.json().length : 64;
        }
        return size;
    }

    /** @param variables with defaults filled in */
    public Optional<ExecutionPlan> find(Key key, Map<String, JsonNode> variables) {
        List<VariableShape> seen = shapes.getIfPresent(key);
        if (seen == null) {
            return Optional.empty();
        }
        for (VariableShape shape : seen) {
            ExecutionPlan plan = plans.getIfPresent(new PlanKey(key, shape, shape.of(variables)));
            if (plan != null) {
                return Optional.of(plan);
            }
        }
        return Optional.empty();
    }

    public void put(Key key, Map<String, JsonNode> variables, ExecutionPlan plan) {
        VariableShape shape = VariableShape.of(plan);
        List<VariableShape> seen = shapes.get(key, absent -> new CopyOnWriteArrayList<>());
        if (!seen.contains(shape)) {
            if (seen.size() >= MAX_SHAPES) {
                return;
            }
            seen.add(shape);
        }
        plans.put(new PlanKey(key, shape, shape.of(variables)), plan);
    }
}
