package dev.postern.postgres.schema;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postern.engine.backend.ScalarType;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.InvalidRequestException;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.ir.ColumnType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class EncodingTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final JsonPath PATH = JsonPath.ROOT.key("where");

    private final PgSchema schema = new PgSchema();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int2     | smallint    | -32768                 | -32768",
                "int4     | Int         | 2147483647             | 2147483647",
                "int4     | Int         | 1.20e2                 | 120",
                "int4     | Int         | \"5\"                  | 5",
                "int8     | bigint      | 9223372036854775807    | 9223372036854775807",
                "float4   | Float       | 1                      | 1",
                "float8   | float8      | 1.5e300                | 1.5E+300",
                "numeric  | numeric     | 123456789012345678.990 | 123456789012345678.990",
                "money    | money       | 1e3                    | 1000",
                "bool     | Boolean     | true                   | true",
                "bool     | Boolean     | \"t\"                  | t",
                "text     | String      | \"a \\\"b\\\"\"        | a \"b\"",
                "varchar  | String      | \"x\"                  | x",
                "bpchar   | bpchar      | \"x\"                  | x",
                "uuid     | uuid        | \"no uuid\"            | no uuid",
                "timestamptz | timestamptz | \"now\"             | now",
                "json     | json        | \"s\"                  | \"s\"",
                "jsonb    | jsonb       | {\"a\": [1.50, null]}  | {\"a\":[1.50,null]}",
                "interval | interval    | \"1 day\"              | 1 day",
                "bytea    | bytea       | \"\\\\xff\"            | \\xff",
                "inet     | inet        | \"::1\"                | ::1",
            })
    void writesWhatPostgresReads(String type, String graphqlName, String json, String text) throws Exception {
        ScalarType scalar = schema.scalar(ColumnType.builtin(type));

        assertThat(scalar.name()).isEqualTo(graphqlName);
        assertThat(scalar.encoding().encode(JSON.readTree(json), PATH)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int4  | 2147483648  | The value 2.147483648e9 lies outside the bounds or is not an integer. Maybe it is a float, or is there integer overflow?",
                "int4  | 1.5         | The value 1.5 lies outside the bounds or is not an integer. Maybe it is a float, or is there integer overflow?",
                "int2  | -32769      | The value -32769.0 lies outside the bounds or is not an integer. Maybe it is a float, or is there integer overflow?",
                "int8  | 1e999999999 | The value 1.0e999999999 lies outside the bounds or is not an integer. Maybe it is a float, or is there integer overflow?",
                "int4  | true        | parsing Integer expected for input type: PGInteger failed, expected Number, but encountered Boolean",
                "float8 | 1e400      | The value 1.0e400 lies outside the bounds. Is it overflowing the float bounds?",
                "numeric | {}        | parsing Scientific failed, expected Number, but encountered Object",
                "bool  | 1           | parsing Bool failed, expected Boolean, but encountered Number",
                "text  | 1           | parsing Text failed, expected String, but encountered Number",
                "uuid  | 1           | parsing UUID failed, expected String, but encountered Number",
                "date  | []          | parsing Day failed, expected String, but encountered Array",
                "interval | 1        | A string is expected for type: interval",
                "citext | false      | parsing Text failed, expected String, but encountered Boolean",
                "ltree | \"a..b\"    | Expecting label path: a sequence of zero or more labels separated by dots, for example L1.L2.L3",
                "raster | \"xyz\"    | invalid hexadecimal representation of raster well known binary format",
                "geometry | 1        | parsing Geometry failed, expected Object, but encountered Number",
                "geometry | {\"type\": \"Random\", \"coordinates\": [1, 2]} | unexpected geometry type: Random",
                "geometry | {\"type\": \"Point\"} | the key 'coordinates' was not present",
                "geometry | {\"type\": \"Point\", \"coordinates\": [1]} | A Position needs at least 2 elements",
                "geometry | {\"type\": \"Polygon\", \"coordinates\": [[[1, 2], [3, 4], [1, 2]]]} | A LinearRing needs at least 4 Positions",
                "geometry | {\"type\": \"GeometryCollection\", \"geometries\": [{\"type\": \"LineString\", \"coordinates\": [[1, 2]]}]} | A LineString needs at least 2 Positions",
            })
    void saysWhatIsWrongInHasurasWords(String type, String json, String message) throws Exception {
        boolean extension =
                switch (type) {
                    case "citext", "ltree", "raster", "geometry" -> true;
                    default -> false;
                };
        ScalarType scalar = schema.scalar(new ColumnType(extension ? "ext" : "pg_catalog", type, false));
        JsonNode value = JSON.readTree(json);

        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class, () -> scalar.encoding().encode(value, PATH));

        assertThat(refused.message()).isEqualTo(message);
        assertThat(refused.code()).isEqualTo(ErrorCode.PARSE_FAILED);
        assertThat(refused.path()).isEqualTo(PATH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int4  | [1, \"2\", null]     | {\"1\",\"2\",NULL}",
                "int4  | []                   | {}",
                "int4  | \"{1,2}\"            | {1,2}",
                "int4  | 7                    | {\"7\"}",
                "int4  | [[1, 2], [3]]        | {\"{\\\"1\\\",\\\"2\\\"}\",\"{\\\"3\\\"}\"}",
                "text  | [\"a\\\"\\\\,{}\"]   | {\"a\\\"\\\\,{}\"}",
                "jsonb | [{\"a\": 1}, [2], null] | {\"{\\\"a\\\":1}\",\"[2]\",NULL}",
                "box   | [\"(1,1),(0,0)\", \"(2,2),(1,1)\"] | {\"(1,1),(0,0)\";\"(2,2),(1,1)\"}",
            })
    void writesArrays(String type, String json, String text) throws Exception {
        ScalarType scalar = schema.scalar(ColumnType.builtin(type).arrayOf());

        String expected = type.equals("text") ? "{\"a\\\"\\\\,{}\"}" : text;
        assertThat(scalar.arrayEncoding().encode(JSON.readTree(json), PATH)).isEqualTo(expected);
    }

    @Test
    void nullIsSqlNull() throws Exception {
        for (String type : new String[] {"int4", "text", "jsonb", "interval"}) {
            ScalarType scalar = schema.scalar(ColumnType.builtin(type));
            assertThat(scalar.encoding().encode(JSON.readTree("null"), PATH)).isNull();
            assertThat(scalar.arrayEncoding().encode(JSON.readTree("null"), PATH))
                    .isNull();
        }
    }

    @Test
    void onlyJsonHasPaths() {
        assertThat(schema.scalar(ColumnType.builtin("jsonb")).hasPath()).isTrue();
        assertThat(schema.scalar(ColumnType.builtin("json")).hasPath()).isTrue();
        assertThat(schema.scalar(ColumnType.builtin("text")).hasPath()).isFalse();
    }
}
