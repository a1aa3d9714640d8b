package dev.postern.testkit;

import dev.postern.engine.error.RequestException;
import dev.postern.engine.request.GraphqlPipeline;
import dev.postern.engine.roleschema.RoleSchemas;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What each case's request is answered, on a real Postgres. */
class ExecutionTest {
    static List<GoldenCase> requests() {
        return GoldenCase.ofRequests().stream().filter(CaseEngine::hasDatabase).toList();
    }

    static List<GoldenCase> all() {
        return GoldenCase.all().stream().filter(CaseEngine::hasDatabase).toList();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isAnswered(GoldenCase example) {
        try (CaseEngine engine = CaseEngine.onDatabase(example)) {
            RoleSchemas schemas = engine.roleSchemas();
            GraphqlPipeline pipeline = new GraphqlPipeline(() -> schemas, Runnable::run);
            byte[] first = answer(pipeline, example);
            Golden.check(example.file("response.json"), Json.pretty(Json.parse(first)));
            Golden.checkAbsent(example.file("error.json"));

            byte[] fromCachedPlan = answer(pipeline, example);
            assertThat(fromCachedPlan).isEqualTo(first);
        } catch (RequestException refused) {
            Golden.check(example.file("error.json"), Json.pretty(CaseEngine.errors(refused)));
            Golden.checkAbsent(example.file("response.json"));
        }
    }

    /** The translation tests believe in {@code catalog.json}. */
    @ParameterizedTest
    @MethodSource("all")
    void catalogIsWhatTheDatabaseSays(GoldenCase example) {
        try (CaseEngine engine = CaseEngine.onDatabase(example)) {
            Golden.check(example.catalogJson(), Json.pretty(engine.catalog()));
        }
    }

    private static byte[] answer(GraphqlPipeline pipeline, GoldenCase example) {
        try {
            return pipeline.answer(example.request(), example.session())
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RequestException refused ? refused : e;
        }
    }
}
