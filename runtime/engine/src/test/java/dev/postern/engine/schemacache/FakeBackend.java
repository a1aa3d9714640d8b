package dev.postern.engine.schemacache;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.engine.backend.AggregateFunction;
import dev.postern.engine.backend.Backend;
import dev.postern.engine.backend.BackendExecute;
import dev.postern.engine.backend.BackendMetadata;
import dev.postern.engine.backend.BackendSchema;
import dev.postern.engine.backend.BackendTransport;
import dev.postern.engine.backend.Capability;
import dev.postern.engine.backend.ComparisonOperator;
import dev.postern.engine.backend.ComparisonOperator.Operand;
import dev.postern.engine.backend.Environment;
import dev.postern.engine.backend.IntrospectedSource;
import dev.postern.engine.backend.ScalarType;
import dev.postern.engine.backend.SourceException;
import dev.postern.engine.backend.SourceHandle;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.InvalidRequestException;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.ir.ColumnType;
import dev.postern.engine.ir.ScalarEncoding;
import dev.postern.metadata.DatabaseUrl;
import dev.postern.metadata.PostgresConfiguration;
import dev.postern.metadata.SourceMetadata;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of database that lives in this object: what each source holds is put into {@link #databases}, and what was asked of
 * it is counted. A source that is not there does not answer, nor one whose URL is wrong.
 */
public final class FakeBackend implements Backend, BackendMetadata, BackendSchema {
    public final Map<String, IntrospectedSource> databases = new HashMap<>();
    public final List<String> introspections = new ArrayList<>();
    public final List<Handle> opened = new ArrayList<>();

    /** An opened source. */
    public static final class Handle implements SourceHandle {
        private final String name;
        private final boolean refused;
        volatile boolean closed;

        Handle(String name, boolean refused) {
            this.name = name;
            this.refused = refused;
        }

        @Override
        public String sourceName() {
            return name;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Override
    public String kind() {
        return "postgres";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.values());
    }

    @Override
    public BackendMetadata metadata() {
        return this;
    }

    @Override
    public BackendSchema schema() {
        return this;
    }

    @Override
    public BackendExecute execute() {
        throw new UnsupportedOperationException("nothing is executed here");
    }

    @Override
    public BackendTransport transport() {
        throw new UnsupportedOperationException("nothing is executed here");
    }

    @Override
    public synchronized SourceHandle open(SourceMetadata source, Environment environment) throws SourceException {
        PostgresConfiguration configuration = (PostgresConfiguration) source.configuration();
        String url = "";
        if (configuration.connectionInfo().databaseUrl() instanceof DatabaseUrl.FromEnv(String variable)) {
            url = environment
                    .get(variable)
                    .orElseThrow(() -> new SourceException("environment variable '" + variable + "' not set"));
        }
        Handle handle = new Handle(source.name(), url.contains("wrong"));
        opened.add(handle);
        return handle;
    }

    @Override
    public synchronized IntrospectedSource introspect(SourceHandle handle) throws SourceException {
        introspections.add(handle.sourceName());
        IntrospectedSource database = databases.get(handle.sourceName());
        if (database == null || ((Handle) handle).refused) {
            throw new SourceException("connection error");
        }
        return database;
    }

    @Override
    public ScalarType scalar(ColumnType type) {
        ScalarEncoding encoding = type.name().equals("int4") ? FakeBackend::integer : FakeBackend::any;
        return new ScalarType(
                type.name(), encoding, FakeBackend::any, type.name().equals("jsonb"));
    }

    private static String integer(JsonNode value, JsonPath path) {
        if (!value.isIntegralNumber() && !value.asText().matches("-?\\d+")) {
            throw new InvalidRequestException(
                    ErrorCode.VALIDATION_FAILED, path, "expected a 32-bit integer for type \"int4\"");
        }
        return value.asText();
    }

    private static String any(JsonNode value, JsonPath path) {
        return value.toString();
    }

    @Override
    public List<ComparisonOperator> operators(ColumnType type) {
        List<ComparisonOperator> operators = new ArrayList<>();
        for (String name : List.of("_eq", "_neq", "_gt", "_gte", "_lt", "_lte")) {
            operators.add(operator(name, new Operand.Same()));
        }
        operators.add(operator("_in", new Operand.ListOfSame()));
        operators.add(operator("_nin", new Operand.ListOfSame()));
        if (type.array()) {
            operators.add(operator("_contains", new Operand.Same()));
        } else if (type.name().equals("text")) {
            operators.add(operator("_like", new Operand.Same()));
            operators.add(operator("_ilike", new Operand.Same()));
        } else if (type.name().equals("jsonb")) {
            ColumnType text = ColumnType.builtin("text");
            operators.add(operator("_contains", new Operand.Same()));
            operators.add(operator("_has_key", new Operand.OfType(text)));
            operators.add(operator("_has_keys_any", new Operand.ListOfType(text)));
            operators.add(operator("_has_keys_all", new Operand.ListOfType(text)));
        }
        return operators;
    }

    @Override
    public List<ColumnType> casts(ColumnType type) {
        return type.name().equals("jsonb") ? List.of(ColumnType.builtin("text")) : List.of();
    }

    @Override
    public List<AggregateFunction> aggregateFunctions(ColumnType type) {
        return type.name().equals("int4")
                ? List.of(new AggregateFunction("sum", true), new AggregateFunction("avg", false))
                : List.of();
    }

    private static ComparisonOperator operator(String name, Operand operand) {
        return new ComparisonOperator(name, operand, Optional.empty());
    }
}
