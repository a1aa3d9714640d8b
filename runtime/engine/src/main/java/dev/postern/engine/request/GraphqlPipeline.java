package dev.postern.engine.request;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.postern.engine.document.BoundVariables;
import dev.postern.engine.document.DocumentCache;
import dev.postern.engine.document.DocumentLimits;
import dev.postern.engine.document.DocumentParser;
import dev.postern.engine.document.Operation;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.InvalidRequestException;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.execute.PlanExecutor;
import dev.postern.engine.ir.RootField;
import dev.postern.engine.plan.ExecutionPlan;
import dev.postern.engine.plan.PlanCache;
import dev.postern.engine.plan.Planner;
import dev.postern.engine.roleschema.RoleSchemas;
import dev.postern.engine.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The line of a GraphQL request: parse → bind → resolve → plan → execute. Everything before {@code execute} is a pure
 * function of the document, the role, the schema and the variables' shape, and is skipped when a plan is at hand; only
 * {@code execute} waits. A request with a known plan stays on the caller's thread, any other is prepared on a worker.
 */
public final class GraphqlPipeline {
    private static final long DOCUMENT_BYTES = 16L << 20;
    private static final long PLAN_BYTES = 32L << 20;

    private final Supplier<RoleSchemas> current;
    private final Executor workers;
    private final DocumentCache documents =
            new DocumentCache(new DocumentParser(DocumentLimits.DEFAULT), DOCUMENT_BYTES);
    private volatile @Nullable Served served;

    /** The schemas being served, and the plans made for them: a new schema starts with no plans. */
    private record Served(RoleSchemas schemas, PlanCache plans) {
        Served(RoleSchemas schemas) {
            this(schemas, new PlanCache(PLAN_BYTES));
        }
    }

    private record Prepared(Served served, ExecutionPlan plan, BoundVariables variables) {}

    /**
     * @param current the schemas to serve; throws a {@link dev.postern.engine.error.RequestException} while there are none
     * @param workers runs what takes more than microseconds: about one thread a core
     */
    public GraphqlPipeline(Supplier<RoleSchemas> current, Executor workers) {
        this.current = current;
        this.workers = workers;
    }

    /**
     * Answers a query.
     *
     * @return {@code {"data":{…}}} in UTF-8; fails with a {@link dev.postern.engine.error.RequestException}
     */
    public CompletionStage<byte[]> answer(GraphqlRequest request, Session session) {
        try {
            Served schema = served();
            Optional<Prepared> known = known(request, session, schema);
            if (known.isPresent()) {
                return execute(known.get(), session);
            }
            return CompletableFuture.supplyAsync(() -> prepare(request, session, schema), workers)
                    .thenCompose(prepared -> execute(prepared, session));
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /** What would be run for each root field, and how the database plans it: {@code [{field, sql, plan}]}. */
    public CompletionStage<ArrayNode> explain(GraphqlRequest request, Session session) {
        return CompletableFuture.supplyAsync(
                () -> {
                    RoleSchemas schemas = current.get();
                    Operation operation = documents.operation(request.query(), request.operationName());
                    BoundVariables variables = operation.bind(request.variables());
                    List<RootField> fields = resolve(operation, variables, schemas, session);
                    return Explanation.of(fields, variables.values(), session, schemas.schemaCache());
                },
                workers);
    }

    private Served served() {
        RoleSchemas schemas = current.get();
        Served now = served;
        if (now == null || now.schemas() != schemas) {
            now = new Served(schemas);
            served = now;
        }
        return now;
    }

    private Optional<Prepared> known(GraphqlRequest request, Session session, Served schema) {
        return documents.known(request.query(), request.operationName()).flatMap(operation -> {
            BoundVariables variables = operation.bind(request.variables());
            return schema.plans()
                    .find(key(request, session), variables.values())
                    .map(plan -> new Prepared(schema, plan, variables));
        });
    }

    private Prepared prepare(GraphqlRequest request, Session session, Served schema) {
        Operation operation = documents.operation(request.query(), request.operationName());
        BoundVariables variables = operation.bind(request.variables());
        List<RootField> fields = resolve(operation, variables, schema.schemas(), session);
        ExecutionPlan plan = Planner.plan(fields, schema.schemas().schemaCache());
        if (dependsOnVariablesAsParametersOnly(fields, operation)) {
            schema.plans().put(key(request, session), variables.values(), plan);
        }
        return new Prepared(schema, plan, variables);
    }

    /**
     * Introspection reads variables while it is planned ({@code __type(name: $name)}), and one of them may be a parameter
     * of a statement beside it, so the answer would be that of another request.
     */
    private static boolean dependsOnVariablesAsParametersOnly(List<RootField> fields, Operation operation) {
        return operation.variables().isEmpty() || fields.stream().noneMatch(RootField.Answered.class::isInstance);
    }

    private static List<RootField> resolve(
            Operation operation, BoundVariables variables, RoleSchemas schemas, Session session) {
        requireQuery(operation);
        return schemas.of(session.role()).resolveQuery(operation.select(variables));
    }

    private static void requireQuery(Operation operation) {
        switch (operation.kind()) {
            case QUERY -> {}
            case MUTATION -> throw unsupported("no mutations exist");
            case SUBSCRIPTION -> throw unsupported("no subscriptions exist");
        }
    }

    private static InvalidRequestException unsupported(String message) {
        return new InvalidRequestException(ErrorCode.VALIDATION_FAILED, JsonPath.ROOT, message);
    }

    private static PlanCache.Key key(GraphqlRequest request, Session session) {
        return new PlanCache.Key(request.query(), request.operationName(), session.role(), session.backendOnly());
    }

    private static CompletionStage<byte[]> execute(Prepared prepared, Session session) {
        return PlanExecutor.execute(
                prepared.plan(),
                prepared.variables().values(),
                session,
                prepared.served().schemas().schemaCache());
    }
}
