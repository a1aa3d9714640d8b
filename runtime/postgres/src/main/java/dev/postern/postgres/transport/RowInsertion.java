package dev.postern.postgres.transport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.backend.InsertRows;
import dev.postern.engine.backend.InsertedRows;
import dev.postern.engine.error.DatabaseException;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * JSON objects into rows. Postgres reads the values, each as its column's type. Rows that name the same columns go together,
 * so that a column that is missing gets its default:
 *
 * <pre>{@code
 * INSERT INTO "public"."author" ("id", "name")
 * SELECT "id", "name" FROM json_to_recordset($1::text::json) AS _row ("id" integer, "name" text)
 * }</pre>
 */
final class RowInsertion {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final String TYPES = """
            SELECT a.attname::text, pg_catalog.format_type(a.atttypid, a.atttypmod)
            FROM pg_catalog.pg_attribute a
            JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = $1::text AND c.relname = $2::text AND a.attnum > 0 AND NOT a.attisdropped
            """;

    private final InsertRows request;
    private String sql = TYPES;

    RowInsertion(InsertRows request) {
        this.request = request;
    }

    /** The statement that ran last, for errors. */
    String sql() {
        return sql;
    }

    InsertedRows run(PgSession session) {
        Map<String, String> types = types(session);
        int affected = 0;
        ArrayNode returned = JsonNodeFactory.instance.arrayNode();
        for (List<ObjectNode> alike : alike(request.rows())) {
            sql = sql(columns(alike.getFirst()), types);
            List<PgRow> answer = session.query(
                    sql + Connector.ONCE,
                    JSON.getNodeFactory().arrayNode().addAll(alike).toString());
            affected += (int) answer.getFirst().number(0);
            returned.addAll(array(answer.getFirst().text(1)));
        }
        return new InsertedRows(affected, returning().map(asked -> returned));
    }

    private Map<String, String> types(PgSession session) {
        Map<String, String> types = new HashMap<>();
        for (PgRow row :
                session.query(TYPES, request.table().schema(), request.table().name())) {
            types.put(row.text(0), row.text(1));
        }
        return types;
    }

    /** Neighbours with the same columns, in order: defaults such as serial numbers are drawn in the order of the rows. */
    private static List<List<ObjectNode>> alike(List<ObjectNode> rows) {
        List<List<ObjectNode>> groups = new ArrayList<>();
        for (ObjectNode row : rows) {
            if (groups.isEmpty() || !columns(groups.getLast().getFirst()).equals(columns(row))) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(row);
        }
        return groups;
    }

    private static List<String> columns(ObjectNode row) {
        List<String> columns = new ArrayList<>();
        for (Iterator<String> names = row.fieldNames(); names.hasNext(); ) {
            columns.add(names.next());
        }
        columns.sort(null);
        return columns;
    }

    private String sql(List<String> columns, Map<String, String> types) {
        String table =
                quoted(request.table().schema()) + "." + quoted(request.table().name());
        String into = columns.isEmpty() ? "" : " (" + list(columns) + ")";
        return "WITH _inserted AS (INSERT INTO " + table + into + " " + values(columns, types) + " RETURNING "
                + returning().map(RowInsertion::list).orElse("1")
                + ") SELECT pg_catalog.count(*), coalesce(pg_catalog.json_agg(_inserted), '[]')::text FROM _inserted ";
    }

    private static String values(List<String> columns, Map<String, String> types) {
        if (columns.isEmpty()) {
            return "SELECT FROM pg_catalog.json_array_elements($1::text::json)";
        }
        String typed = columns.stream()
                .map(column -> quoted(column) + " " + type(column, types))
                .collect(Collectors.joining(", "));
        return "SELECT " + list(columns) + " FROM pg_catalog.json_to_recordset($1::text::json) AS _row (" + typed + ")";
    }

    private static String type(String column, Map<String, String> types) {
        String type = types.get(column);
        if (type == null) {
            throw new DatabaseException(
                    ErrorCode.NOT_EXISTS, JsonPath.ROOT, "column \"" + column + "\" does not exist", Optional.empty());
        }
        return type;
    }

    private Optional<List<String>> returning() {
        return request.returning().filter(columns -> !columns.isEmpty());
    }

    private static String list(List<String> columns) {
        return columns.stream().map(RowInsertion::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }

    private static ArrayNode array(String json) {
        try {
            return (ArrayNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database answered JSON that is none", e);
        }
    }
}
