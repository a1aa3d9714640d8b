package dev.postern.engine.schemacache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.ir.BoolExp;
import dev.postern.engine.ir.Column;
import dev.postern.engine.ir.ColumnType;
import dev.postern.engine.ir.Relationship;
import dev.postern.engine.ir.Relationship.ColumnPair;
import dev.postern.engine.ir.SelectPermission;
import dev.postern.engine.ir.Value;
import dev.postern.engine.session.Role;
import dev.postern.metadata.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PermissionFilterTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();
    private static final ColumnType INT = ColumnType.builtin("int4");
    private static final ColumnType TEXT = ColumnType.builtin("text");
    private static final Column ID = new Column("id", INT);
    private static final Column AGE = new Column("age", INT);
    private static final Column NAME = new Column("name", TEXT);
    private static final Column TAGS = new Column("tags", TEXT.arrayOf());
    private static final Column DATA = new Column("data", ColumnType.builtin("jsonb"));

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static SchemaCache cache(String filter) {
        SchemaCacheCase example = new SchemaCacheCase();
        example.database("default", json("""
                        {author: {columns: {id: 'int4', age: 'int4?', name: 'text?', tags: 'text[]?', data: 'jsonb', mother_id: 'int4?'},
                                  primary_key: ['id']},
                         article: {columns: {id: 'int4', author_id: 'int4', likes: 'int4', title: 'text'},
                                   foreign_keys: [{columns: ['author_id'], to: 'author', target: ['id']}]},
                         'other.setting': {columns: {open: 'bool'}},
                         untracked: {columns: {id: 'int4'}}}"""));
        ObjectNode tables = (ObjectNode) json("""
                {tables: [
                  {table: 'author',
                   array_relationships: [{name: 'articles', using: {foreign_key_constraint_on: {table: 'article', column: 'author_id'}}}],
                   computed_fields: [{name: 'full_name', definition: {function: 'full_name'}}],
                   remote_relationships: [{name: 'weather', definition: {to_source: {source: 'w', table: 'w', relationship_type: 'object', field_mapping: {id: 'id'}}}}],
                   select_permissions: [{role: 'user', permission: {columns: '*', filter: {}}}]},
                  {table: 'article', object_relationships: [{name: 'author', using: {foreign_key_constraint_on: 'author_id'}}]},
                  {table: {schema: 'other', name: 'setting'}}]}""");
        ((ObjectNode) tables.at("/tables/0/select_permissions/0/permission")).set("filter", json(filter));
        ObjectNode sources = JSON.createObjectNode().set("default", tables);
        return example.build(SchemaCacheCase.metadata(sources, JSON.createObjectNode()));
    }

    private static BoolExp read(String filter) {
        SchemaCache cache = cache(filter);
        assertThat(cache.inconsistencies()).isEmpty();
        return cache.sources()
                .get("default")
                .table(QualifiedName.inPublic("author"))
                .flatMap(author -> author.selectPermission(new Role("user")))
                .map(SelectPermission::filter)
                .orElseThrow(() -> new AssertionError(cache.warnings()));
    }

    private static String refusal(String filter) {
        SchemaCache cache = cache(filter);
        assertThat(permitted(cache)).isFalse();
        assertThat(cache.inconsistencies()).hasSize(1);
        String reason = cache.inconsistencies().getFirst().reason();
        String context = "Inconsistent object: in table \"author\": in permission for role \"user\": ";
        assertThat(reason).startsWith(context);
        return reason.substring(context.length());
    }

    private static boolean permitted(SchemaCache cache) {
        return cache.sources()
                .get("default")
                .table(QualifiedName.inPublic("author"))
                .orElseThrow()
                .selectPermission(new Role("user"))
                .isPresent();
    }

    private static Value constant(String json, ColumnType type) {
        return new Value.Constant(json(json), type);
    }

    private static Value session(String name, ColumnType type) {
        return new Value.SessionVariable(name, type);
    }

    private static BoolExp compare(Column column, String operator, Value value) {
        return new BoolExp.Compare(column, operator, value);
    }

    private static BoolExp and(BoolExp... all) {
        return new BoolExp.And(List.of(all));
    }

    private static BoolExp or(BoolExp... any) {
        return new BoolExp.Or(List.of(any));
    }

    private static final BoolExp ID_IS_1 = compare(ID, "_eq", constant("1", INT));
    private static final BoolExp NAME_IS_X = compare(NAME, "_eq", constant("'x'", TEXT));

    @Test
    void emptyIsTrue() {
        assertThat(read("{}")).isEqualTo(BoolExp.TRUE);
    }

    @Test
    void connectives() {
        for (String prefix : List.of("_", "$")) {
            assertThat(read("{'" + prefix + "and': [{id: 1}, {name: 'x'}]}")).isEqualTo(and(ID_IS_1, NAME_IS_X));
            assertThat(read("{'" + prefix + "or': [{id: 1}, {name: 'x'}]}")).isEqualTo(or(ID_IS_1, NAME_IS_X));
            assertThat(read("{'" + prefix + "not': {id: 1}}")).isEqualTo(new BoolExp.Not(ID_IS_1));
        }
        assertThat(read("{_and: []}")).isEqualTo(BoolExp.TRUE);
        assertThat(read("{_or: []}")).isEqualTo(BoolExp.FALSE);
        assertThat(read("{_not: {}}")).isEqualTo(new BoolExp.Not(BoolExp.TRUE));
        assertThat(read("{id: 1, name: 'x'}")).isEqualTo(and(ID_IS_1, NAME_IS_X));
    }

    @Test
    void bareValuesAndEquality() {
        assertThat(read("{id: 1}")).isEqualTo(ID_IS_1);
        assertThat(read("{id: {_eq: 1}}")).isEqualTo(ID_IS_1);
        assertThat(read("{id: {$eq: 1}}")).isEqualTo(ID_IS_1);
        assertThat(read("{tags: ['a']}")).isEqualTo(compare(TAGS, "_eq", constant("['a']", TEXT.arrayOf())));
        assertThat(read("{age: {}}")).isEqualTo(BoolExp.TRUE);
    }

    @Test
    void equalityIsNullSafe() {
        Value none = new Value.Constant(NullNode.getInstance(), INT);
        assertThat(read("{age: null}")).isEqualTo(new BoolExp.NullSafeEqual(AGE, none, false));
        assertThat(read("{age: {_eq: null}}")).isEqualTo(new BoolExp.NullSafeEqual(AGE, none, false));
        for (String operator : List.of("_ne", "_neq", "$ne", "$neq")) {
            assertThat(read("{age: {" + operator + ": null}}")).isEqualTo(new BoolExp.NullSafeEqual(AGE, none, true));
            assertThat(read("{age: {" + operator + ": 3}}"))
                    .isEqualTo(new BoolExp.NullSafeEqual(AGE, constant("3", INT), true));
            assertThat(read("{id: {" + operator + ": 3}}")).isEqualTo(compare(ID, "_neq", constant("3", INT)));
        }
        assertThat(read("{age: {_ne: 'X-Hasura-Age'}}"))
                .isEqualTo(new BoolExp.NullSafeEqual(AGE, session("x-hasura-age", INT), true));
    }

    @Test
    void isNull() {
        assertThat(read("{age: {_is_null: true}}")).isEqualTo(new BoolExp.IsNull(AGE, false));
        assertThat(read("{age: {$is_null: false}}")).isEqualTo(new BoolExp.IsNull(AGE, true));
        assertThat(refusal("{age: {_is_null: 'yes'}}"))
                .isEqualTo("parsing Bool failed, expected Boolean, but encountered String");
    }

    @Test
    void operatorsOfTheBackend() {
        assertThat(read("{age: {_gt: 3, $lte: 9}}"))
                .isEqualTo(and(compare(AGE, "_gt", constant("3", INT)), compare(AGE, "_lte", constant("9", INT))));
        assertThat(read("{name: {_ilike: '%x%'}}")).isEqualTo(compare(NAME, "_ilike", constant("'%x%'", TEXT)));
        assertThat(read("{id: {_in: [1, 2]}}")).isEqualTo(compare(ID, "_in", constant("[1, 2]", INT.arrayOf())));
        assertThat(read("{id: {_nin: []}}")).isEqualTo(compare(ID, "_nin", constant("[]", INT.arrayOf())));
        assertThat(read("{data: {_has_key: 'a'}}")).isEqualTo(compare(DATA, "_has_key", constant("'a'", TEXT)));
        assertThat(read("{data: {$has_keys_any: ['a']}}"))
                .isEqualTo(compare(DATA, "_has_keys_any", constant("['a']", TEXT.arrayOf())));
        assertThat(read("{data: {_contains: {a: {b: 1.50}}}}"))
                .isEqualTo(compare(DATA, "_contains", constant("{a: {b: 1.50}}", DATA.type())));
    }

    @Test
    void castsComeBeforeComparing() {
        BoolExp like = new BoolExp.Compare(DATA, Optional.of(TEXT), "_like", List.of(constant("'%x%'", TEXT)));
        assertThat(read("{data: {_cast: {text: {_like: '%x%'}}}}")).isEqualTo(like);
        assertThat(read("{data: {$cast: {text: {$like: '%x%', _is_null: false}}}}"))
                .isEqualTo(and(like, new BoolExp.IsNull(DATA, true)));
    }

    @ParameterizedTest
    @CsvSource({"X-Hasura-User-Id", "x-hasura-user-id", "X-HASURA-USER-ID", "REQ_USER_ID", "req_user_id"})
    void sessionVariablesGoWhereLiteralsGo(String written) {
        String variable = "'" + written + "'";
        assertThat(read("{id: " + variable + "}")).isEqualTo(compare(ID, "_eq", session("x-hasura-user-id", INT)));
        assertThat(read("{id: {_gt: " + variable + "}}"))
                .isEqualTo(compare(ID, "_gt", session("x-hasura-user-id", INT)));
        assertThat(read("{id: {_in: " + variable + "}}"))
                .isEqualTo(compare(ID, "_in", session("x-hasura-user-id", INT.arrayOf())));
        assertThat(read("{data: {_has_key: " + variable + "}}"))
                .isEqualTo(compare(DATA, "_has_key", session("x-hasura-user-id", TEXT)));
        assertThat(read("{tags: " + variable + "}"))
                .isEqualTo(compare(TAGS, "_eq", session("x-hasura-user-id", TEXT.arrayOf())));
    }

    @Test
    void sessionVariablesInsideOfLists() {
        BoolExp isMe = compare(ID, "_eq", session("x-hasura-user-id", INT));
        assertThat(read("{id: {_in: [1, 'X-Hasura-User-Id']}}")).isEqualTo(or(ID_IS_1, isMe));
        assertThat(read("{id: {_nin: [1, 'X-Hasura-User-Id']}}"))
                .isEqualTo(and(
                        compare(ID, "_neq", constant("1", INT)),
                        compare(ID, "_neq", session("x-hasura-user-id", INT))));
        assertThat(read("{data: {_has_keys_all: ['a', 'X-Hasura-Key']}}"))
                .isEqualTo(and(
                        compare(DATA, "_has_key", constant("'a'", TEXT)),
                        compare(DATA, "_has_key", session("x-hasura-key", TEXT))));
    }

    @Test
    void listsOfArraysAreComparedOneByOne() {
        assertThat(read("{tags: {_in: [['a'], ['b', 'c']]}}"))
                .isEqualTo(or(
                        compare(TAGS, "_eq", constant("['a']", TEXT.arrayOf())),
                        compare(TAGS, "_eq", constant("['b', 'c']", TEXT.arrayOf()))));
    }

    @ParameterizedTest
    @CsvSource({"ceq,_eq", "cne,_neq", "cneq,_neq", "cgt,_gt", "clt,_lt", "cgte,_gte", "clte,_lte"})
    void betweenColumns(String written, String operator) {
        for (String prefix : List.of("_", "$")) {
            assertThat(read("{age: {" + prefix + written + ": 'id'}}"))
                    .isEqualTo(new BoolExp.CompareColumns(AGE, operator, ID, false));
        }
        assertThat(read("{age: {_" + written + ": ['id']}}"))
                .isEqualTo(new BoolExp.CompareColumns(AGE, operator, ID, false));
    }

    private static final Relationship ARTICLES = new Relationship(
            "articles", QualifiedName.inPublic("article"), List.of(new ColumnPair(ID, new Column("author_id", INT))));

    @Test
    void relationshipsAreLookedThroughWithoutTheTargetsPermission() {
        Column likes = new Column("likes", INT);
        assertThat(read("{articles: {}}")).isEqualTo(new BoolExp.Related(ARTICLES, BoolExp.TRUE, BoolExp.TRUE));
        assertThat(read("{articles: {likes: {_gt: 5}}}"))
                .isEqualTo(new BoolExp.Related(ARTICLES, BoolExp.TRUE, compare(likes, "_gt", constant("5", INT))));
        assertThat(read("{articles: {likes: {_clt: ['$', 'age']}}}"))
                .isEqualTo(new BoolExp.Related(
                        ARTICLES, BoolExp.TRUE, new BoolExp.CompareColumns(likes, "_lt", AGE, true)));
        assertThat(read("{articles: {author: {id: 1}}}"))
                .isEqualTo(new BoolExp.Related(
                        ARTICLES,
                        BoolExp.TRUE,
                        new BoolExp.Related(
                                new Relationship(
                                        "author",
                                        QualifiedName.inPublic("author"),
                                        List.of(new ColumnPair(new Column("author_id", INT), ID)),
                                        true),
                                BoolExp.TRUE,
                                ID_IS_1)));
    }

    @Test
    void existsLooksAtAnyTable() {
        BoolExp open = compare(
                new Column("open", ColumnType.builtin("bool")), "_eq", constant("true", ColumnType.builtin("bool")));
        BoolExp expected = new BoolExp.Exists(new QualifiedName("other", "setting"), open);
        assertThat(read("{_exists: {_table: {schema: 'other', name: 'setting'}, _where: {open: true}}}"))
                .isEqualTo(expected);
        assertThat(read("{$exists: {_table: {schema: 'other', name: 'setting'}, _where: {open: {$eq: true}}}}"))
                .isEqualTo(expected);
        assertThat(read("{_exists: {_table: 'article', _where: {likes: {_cgt: ['$', 'age']}}}}"))
                .isEqualTo(new BoolExp.Exists(
                        QualifiedName.inPublic("article"),
                        new BoolExp.CompareColumns(new Column("likes", INT), "_gt", AGE, true)));
        assertThat(refusal("{_exists: {_table: 'untracked', _where: {}}}"))
                .isEqualTo("table \"untracked\" does not exist");
        assertThat(refusal("{_exists: {_where: {}}}")).isEqualTo("key \"_table\" not found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{gone: 1}                      | \"gone\" does not exist",
                "{articles: {gone: 1}}          | \"gone\" does not exist",
                "{age: {_xyz: 1}}               | Unknown operator: _xyz",
                "{age: {$xyz: 1}}               | Unknown operator: $xyz",
                "{age: {eq: 1}}                 | Unknown operator: eq",
                "{age: {_like: 'x'}}            | \"age\" is of type \"int4\", on which operator _like does not work",
                "{data: {$st_d_within: {}}}     | \"data\" is of type \"jsonb\", on which operator $st_d_within does not work",
                "{data: {_cast: {uuid: {}}}}    | cannot cast column of type \"jsonb\" to type \"uuid\"",
                "{data: {_cast: {text: 'x'}}}   | parsing boolean expression failed, expected Object, but encountered String",
                "{age: 'abc'}                   | expected a 32-bit integer for type \"int4\"",
                "{age: {_in: 3}}                | parsing [] failed, expected Array, but encountered Number",
                "{age: {_ceq: 'gone'}}          | \"gone\" does not exist",
                "{age: {_ceq: 'articles'}}      | column operators can only compare postgres columns",
                "{age: {_ceq: 'name'}}          | incompatible column types: \"age\" has type \"int4\", but \"name\" has type \"text\"",
                "{age: {_ceq: []}}              | path cannot be empty",
                "{age: {_ceq: ['a', 'b', 'c']}} | Relationship references are not supported in column comparison RHS",
                "{age: {_ceq: 3}}               | a boolean expression JSON must be either a string or an array",
                "{_and: {id: 1}}                | parsing [] failed, expected Array, but encountered Object",
                "{_or: [3]}                     | parsing boolean expression failed, expected Object, but encountered Number",
                "{_not: null}                   | parsing boolean expression failed, expected Object, but encountered Null",
                "{articles: true}               | parsing boolean expression failed, expected Object, but encountered Boolean"
            })
    void wrongFiltersAreInconsistent(String filter, String reason) {
        assertThat(refusal(filter)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{full_name: {_eq: 'x'}}                | the filter looks at \"full_name\", which is not served yet",
                "{_not: {weather: {}}}                  | the filter looks at \"weather\", which is not served yet",
                "{data: {_jsonb_path_exists: '$.a'}}    | the filter uses _jsonb_path_exists, which is not served yet"
            })
    void whatIsNotServedYetGrantsNothingAndWarns(String filter, String message) {
        SchemaCache cache = cache(filter);
        assertThat(cache.inconsistencies()).isEmpty();
        assertThat(permitted(cache)).isFalse();
        assertThat(cache.roles()).contains(new Role("user"));
        assertThat(cache.warnings().stream().map(MetadataWarning::message).flatMap(Stream::of))
                .contains("in table \"author\": in permission for role \"user\": " + message
                        + "; the permission grants nothing until it is");
    }
}
