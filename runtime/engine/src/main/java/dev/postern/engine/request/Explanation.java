package dev.postern.engine.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.backend.Statement;
import dev.postern.engine.execute.Arguments;
import dev.postern.engine.ir.RootField;
import dev.postern.engine.schemacache.SchemaCache;
import dev.postern.engine.schemacache.SourceInfo;
import dev.postern.engine.session.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Each root field with its statement and the database's plan of it. Waits for the database. */
final class Explanation {
    private Explanation() {}

    static ArrayNode of(
            List<RootField> fields, Map<String, JsonNode> variables, Session session, SchemaCache schemaCache) {
        ArrayNode explained = JsonNodeFactory.instance.arrayNode();
        for (RootField field : fields) {
            explained.add(explain(field, variables, session, schemaCache));
        }
        return explained;
    }

    private static ObjectNode explain(
            RootField field, Map<String, JsonNode> variables, Session session, SchemaCache schemaCache) {
        ObjectNode explained = JsonNodeFactory.instance.objectNode().put("field", field.alias());
        switch (field) {
            case RootField.Answered ignored -> explained.putNull("sql").putNull("plan");
            case RootField.OfSource of -> {
                SourceInfo source = schemaCache.sources().get(of.source());
                if (source == null) {
                    throw new IllegalStateException("no source " + of.source());
                }
                Statement statement =
                        source.backend().execute().query(new LinkedHashMap<>(Map.of(of.alias(), of.query())));
                explained.put("sql", statement.sql());
                ArrayNode plan = explained.putArray("plan");
                source.backend()
                        .transport()
                        .explain(source.handle(), statement, Arguments.of(statement, variables, session))
                        .toCompletableFuture()
                        .join()
                        .forEach(plan::add);
            }
        }
        return explained;
    }
}
