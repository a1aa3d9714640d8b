package dev.postern.testkit;

import dev.postern.engine.document.DocumentCache;
import dev.postern.engine.document.DocumentLimits;
import dev.postern.engine.document.DocumentParser;
import dev.postern.engine.document.Operation;
import dev.postern.engine.document.OperationKind;
import dev.postern.engine.error.RequestException;
import dev.postern.engine.ir.RootField;
import dev.postern.engine.ir.Value;
import dev.postern.engine.plan.ExecutionPlan;
import dev.postern.engine.plan.Planner;
import dev.postern.engine.plan.Step;
import dev.postern.engine.request.GraphqlRequest;
import dev.postern.engine.roleschema.RoleSchemas;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each case's request, and each role's schema, is turned into. Needs no database. */
class TranslationTest {
    static List<GoldenCase> requests() {
        return GoldenCase.ofRequests();
    }

    static List<GoldenCase> schemas() {
        return GoldenCase.ofSchemas();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void becomesSql(GoldenCase example) {
        try (CaseEngine engine = engine(example)) {
            Optional<ExecutionPlan> plan = plan(example, engine.roleSchemas());
            if (plan.isEmpty()) {
                Golden.checkAbsent(example.file("postgres.sql"));
                return;
            }
            Golden.check(example.file("postgres.sql"), sql(plan.get()));
        } catch (RequestException refused) {
            Golden.checkAbsent(example.file("postgres.sql"));
            Golden.check(example.file("error.json"), Json.pretty(CaseEngine.errors(refused)));
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void isTheSchemaOfTheRole(GoldenCase example) {
        try (CaseEngine engine = engine(example)) {
            String sdl = engine.roleSchemas().of(example.session().role()).sdl();
            Golden.check(example.file("schema.graphql"), sdl);
        }
    }

    private static CaseEngine engine(GoldenCase example) {
        return Golden.BLESS && CaseEngine.hasDatabase(example)
                ? CaseEngine.onDatabase(example)
                : CaseEngine.withoutDatabase(example);
    }

    /** Empty for what is no query: it is refused before. */
    private static Optional<ExecutionPlan> plan(GoldenCase example, RoleSchemas schemas) {
        GraphqlRequest request = example.request();
        Operation operation = new DocumentCache(new DocumentParser(DocumentLimits.DEFAULT), 0)
                .operation(request.query(), request.operationName());
        if (operation.kind() != OperationKind.QUERY) {
            return Optional.empty();
        }
        List<RootField> fields = schemas.of(example.session().role())
                .resolveQuery(operation.select(operation.bind(request.variables())));
        return Optional.of(Planner.plan(fields, schemas.schemaCache()));
    }

    private static String sql(ExecutionPlan plan) {
        StringBuilder text = new StringBuilder();
        for (Step step : plan.steps()) {
            switch (step) {
                case Step.QuerySource(var source, var statement) -> {
                    text.append("-- ")
                            .append(source)
                            .append('\n')
                            .append(statement.sql())
                            .append('\n');
                    for (int i = 0; i < statement.parameters().size(); i++) {
                        String described = describe(statement.parameters().get(i));
                        text.append("-- $")
                                .append(i + 1)
                                .append(": ")
                                .append(described)
                                .append('\n');
                    }
                }
            }
        }
        return text.toString();
    }

    private static String describe(Value value) {
        return switch (value) {
            case Value.SessionVariable variable -> variable.name();
            case Value.Parameter parameter -> parameter.path().text();
            case Value.Constant constant -> constant.json().toString();
        };
    }
}
