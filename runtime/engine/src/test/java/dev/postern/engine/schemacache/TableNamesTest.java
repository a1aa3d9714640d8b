package dev.postern.engine.schemacache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.ir.SelectRootField;
import dev.postern.metadata.QualifiedName;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static dev.postern.engine.schemacache.TableFixture.database;
import static dev.postern.engine.schemacache.TableFixture.table;
import static org.assertj.core.api.Assertions.assertThat;

class TableNamesTest {
    private final SchemaCacheCase example = new SchemaCacheCase();

    private TableInfo only(String source) throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode sources = json.createObjectNode().set("default", json.readTree(source));
        SchemaCache cache = example.build(SchemaCacheCase.metadata(sources, json.createObjectNode()));
        assertThat(cache.inconsistencies()).isEmpty();
        return cache.sources().get("default").tables().values().iterator().next();
    }

    @Test
    void defaultsInPublicAndElsewhere() throws JsonProcessingException {
        example.backend.databases.put(
                "default", database(table("album").column("id", "int4").primaryKey("id")));
        TableInfo album = only("{\"tables\": [{\"table\": \"album\"}]}");
        assertThat(album.graphqlName()).isEqualTo("album");
        assertThat(album.description()).contains("columns and relationships of \"album\"");
        assertThat(name(album, SelectRootField.SELECT)).isEqualTo("album");
        assertThat(name(album, SelectRootField.SELECT_BY_PK)).isEqualTo("album_by_pk");
        assertThat(name(album, SelectRootField.SELECT_AGGREGATE)).isEqualTo("album_aggregate");
        assertThat(name(album, SelectRootField.SELECT_STREAM)).isEqualTo("album_stream");

        example.backend.databases.put("default", database(table("shop.album").column("id", "int4")));
        TableInfo ofShop = only("{\"tables\": [{\"table\": {\"schema\": \"shop\", \"name\": \"album\"}}]}");
        assertThat(ofShop.graphqlName()).isEqualTo("shop_album");
        assertThat(ofShop.name()).isEqualTo(new QualifiedName("shop", "album"));
        assertThat(name(ofShop, SelectRootField.SELECT)).isEqualTo("shop_album");
    }

    @Test
    void customNamesAndComments() throws JsonProcessingException {
        example.backend.databases.put(
                "default",
                database(table("album")
                        .column("id", "int4", "the key")
                        .column("artist_id", "int4", "who")
                        .column("odd name", "int4")
                        .column("told", "int4", "in the database")
                        .comment("albums")));
        TableInfo album = only("""
                {"tables": [{"table": "album", "configuration": {
                  "custom_name": "Album",
                  "custom_root_fields": {"select": "albums", "select_by_pk": {"name": "albumById", "comment": "one"}, "select_stream": {"comment": ""}},
                  "column_config": {"artist_id": {"custom_name": "artistId", "comment": ""}, "odd name": {"custom_name": "oddName"}, "told": {"comment": "in the metadata"}}
                }}]}""");
        assertThat(album.graphqlName()).isEqualTo("Album");
        assertThat(album.description()).contains("albums");
        assertThat(album.rootFields().of(SelectRootField.SELECT))
                .isEqualTo(new RootFieldNames.Named("albums", Optional.empty()));
        assertThat(album.rootFields().of(SelectRootField.SELECT_BY_PK))
                .isEqualTo(new RootFieldNames.Named("albumById", Optional.of("one")));
        assertThat(album.rootFields().of(SelectRootField.SELECT_AGGREGATE).name())
                .isEqualTo("Album_aggregate");
        assertThat(album.rootFields().of(SelectRootField.SELECT_STREAM))
                .isEqualTo(new RootFieldNames.Named("Album_stream", Optional.of("")));
        assertThat(album.columns().values())
                .extracting(ColumnInfo::graphqlName)
                .containsExactly("id", "artistId", "oddName", "told");
        assertThat(album.columns().values())
                .extracting(ColumnInfo::description)
                .containsExactly(
                        Optional.of("the key"), Optional.empty(), Optional.empty(), Optional.of("in the metadata"));
    }

    @Test
    void anEmptyCommentHidesTheDatabases() throws JsonProcessingException {
        example.backend.databases.put(
                "default", database(table("album").column("id", "int4").comment("albums")));
        assertThat(only("{\"tables\": [{\"table\": \"album\", \"configuration\": {\"comment\": \"\"}}]}")
                        .description())
                .isEmpty();
    }

    @Test
    void columnsThatGraphqlCannotNameAreLeftOut() throws JsonProcessingException {
        example.backend.databases.put(
                "default",
                database(table("album")
                        .column("id", "int4")
                        .column("odd name", "int4")
                        .column("of_odd_type", "odd-type")));
        assertThat(only("{\"tables\": [{\"table\": \"album\"}]}").columns().keySet())
                .containsExactly("id");
    }

    @Test
    void prefixesOfASource() throws JsonProcessingException {
        example.backend.databases.put(
                "default", database(table("album").column("id", "int4").primaryKey("id")));
        TableInfo album = only("""
                {"tables": [{"table": "album", "configuration": {"custom_root_fields": {"select": "albums"}}}],
                 "customization": {"root_fields": {"prefix": "music_", "suffix": "_v1"}, "type_names": {"prefix": "Music_"}}}""");
        assertThat(album.graphqlName()).isEqualTo("Music_album");
        assertThat(name(album, SelectRootField.SELECT)).isEqualTo("music_albums_v1");
        assertThat(name(album, SelectRootField.SELECT_BY_PK)).isEqualTo("music_album_by_pk_v1");
    }

    private static String name(TableInfo table, SelectRootField field) {
        return table.rootFields().of(field).name();
    }
}
