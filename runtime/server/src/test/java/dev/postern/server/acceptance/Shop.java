package dev.postern.server.acceptance;

import dev.postern.postgres.EmbeddedDatabase;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Tables {@code author} and {@code article} with a few rows, and metadata documents about them. */
final class Shop {
    private static final String SOURCE_URL = "SHOP_URL";
    private static final String AUTHORS = """
            {'table': {'schema': 'public', 'name': 'author'},
             'select_permissions': [{'role': 'user', 'permission': {
                'columns': ['id', 'name'], 'filter': {'id': {'_eq': 'X-Hasura-User-Id'}}}}]}""";

    private Shop() {}

    static EmbeddedDatabase database() {
        return EmbeddedDatabase.create().execute("""
                CREATE TABLE author (id int PRIMARY KEY, name text NOT NULL);
                CREATE TABLE article (id int PRIMARY KEY, title text NOT NULL, author_id int REFERENCES author);
                INSERT INTO author VALUES (1, 'Ada'), (2, 'Bob');
                INSERT INTO article VALUES (1, 'One', 1), (2, 'Two', 2);
                """);
    }

    /** With a password, which the test's Postgres does not ask for. */
    static String url(int port, EmbeddedDatabase database) {
        return "postgresql://postgres:" + ServerProcess.PASSWORD + "@127.0.0.1:" + port + "/" + database.name();
    }

    static String url(EmbeddedDatabase database) {
        return url(EmbeddedDatabase.port(), database);
    }

    static Map<String, String> environment(String sourceUrl) {
        return Map.of(SOURCE_URL, sourceUrl);
    }

    /** One source with the table {@code author}, which the role {@code user} sees its own row of, and those named. */
    static String document(String... moreTables) {
        String more = Arrays.stream(moreTables)
                .map(name -> ", {'table': {'schema': 'public', 'name': '" + name + "'}}")
                .collect(Collectors.joining());
        return "{'version': 3, 'sources': [{'name': 'default', 'kind': 'postgres', 'configuration': "
                + "{'connection_info': {'database_url': {'from_env': '" + SOURCE_URL + "'}}}, 'tables': ["
                + AUTHORS + more + "]}]}";
    }

    static String replace(String document) {
        return "{'type': 'replace_metadata', 'args': " + document + "}";
    }
}
