package dev.postern.engine.plan;

import dev.postern.engine.ir.QueryField;
import dev.postern.engine.ir.RootField;
import dev.postern.engine.schemacache.SchemaCache;
import dev.postern.engine.schemacache.SourceInfo;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** IR to plan: the root fields of one source become one statement. Pure. */
public final class Planner {
    private Planner() {}

    public static ExecutionPlan plan(List<RootField> fields, SchemaCache schemaCache) {
        SequencedMap<String, SequencedMap<String, QueryField>> bySource = bySource(fields);
        List<String> sources = List.copyOf(bySource.keySet());
        List<Step> steps = new ArrayList<>();
        bySource.forEach((source, queries) -> steps.add(step(source(schemaCache, source), queries)));
        List<Part> parts =
                fields.stream().map(field -> part(field, sources, bySource)).toList();
        return new ExecutionPlan(steps, parts);
    }

    private static SequencedMap<String, SequencedMap<String, QueryField>> bySource(List<RootField> fields) {
        SequencedMap<String, SequencedMap<String, QueryField>> bySource = new LinkedHashMap<>();
        for (RootField field : fields) {
            if (field instanceof RootField.OfSource(String alias, String source, QueryField query)) {
                bySource.computeIfAbsent(source, name -> new LinkedHashMap<>()).put(alias, query);
            }
        }
        return bySource;
    }

    private static Step step(SourceInfo source, SequencedMap<String, QueryField> queries) {
        return new Step.QuerySource(source.name(), source.backend().execute().query(queries));
    }

    private static Part part(
            RootField field, List<String> sources, SequencedMap<String, SequencedMap<String, QueryField>> bySource) {
        return switch (field) {
            case RootField.Answered(String alias, var answer) ->
                new Part.Ready(alias, answer.toString().getBytes(StandardCharsets.UTF_8));
            case RootField.OfSource(String alias, String source, var query) -> {
                List<String> columns = List.copyOf(
                        bySource.getOrDefault(source, new LinkedHashMap<>()).keySet());
                yield new Part.OfStep(alias, sources.indexOf(source), columns.indexOf(alias));
            }
        };
    }

    private static SourceInfo source(SchemaCache schemaCache, String name) {
        SourceInfo source = schemaCache.sources().get(name);
        if (source == null) {
            throw new IllegalStateException(
                    "a role schema named a source that the schema cache does not have: " + name);
        }
        return source;
    }
}
