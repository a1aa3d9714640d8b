package dev.postern.engine.execute;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.engine.backend.Statement;
import dev.postern.engine.plan.ExecutionPlan;
import dev.postern.engine.plan.Step;
import dev.postern.engine.schemacache.SchemaCache;
import dev.postern.engine.schemacache.SourceInfo;
import dev.postern.engine.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Runs the steps of a plan side by side and puts their answers together. */
public final class PlanExecutor {
    private PlanExecutor() {}

    /**
     * @param variables with defaults filled in
     * @return the response, {@code {"data":{…}}} in UTF-8; fails with a {@link dev.postern.engine.error.RequestException}
     */
    public static CompletionStage<byte[]> execute(
            ExecutionPlan plan, Map<String, JsonNode> variables, Session session, SchemaCache schemaCache) {
        List<List<@Nullable String>> arguments = new ArrayList<>();
        for (Step step : plan.steps()) {
            arguments.add(Arguments.of(statement(step), variables, session));
        }
        if (plan.steps().size() == 1) {
            return run(plan.steps().getFirst(), arguments.getFirst(), schemaCache)
                    .thenApply(row -> ResponseWriter.data(plan.parts(), List.of(row)));
        }
        List<CompletableFuture<List<byte[]>>> rows = new ArrayList<>();
        for (int index = 0; index < plan.steps().size(); index++) {
            rows.add(run(plan.steps().get(index), arguments.get(index), schemaCache)
                    .toCompletableFuture());
        }
        return CompletableFuture.allOf(rows.toArray(CompletableFuture[]::new))
                .thenApply(done -> ResponseWriter.data(
                        plan.parts(), rows.stream().map(CompletableFuture::join).toList()));
    }

    private static Statement statement(Step step) {
        return switch (step) {
            case Step.QuerySource query -> query.statement();
        };
    }

    private static CompletionStage<List<byte[]>> run(
            Step step, List<@Nullable String> arguments, SchemaCache schemaCache) {
        return switch (step) {
            case Step.QuerySource(String name, Statement statement) -> {
                SourceInfo source = schemaCache.sources().get(name);
                if (source == null) {
                    throw new IllegalStateException("a plan outlived its source " + name);
                }
                yield source.backend().transport().query(source.handle(), statement, arguments);
            }
        };
    }
}
