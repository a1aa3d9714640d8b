package dev.postern.server.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.postgres.EmbeddedDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A metadata database that Hasura made is opened, served, and left as Hasura can read it. */
class HasuraDatabaseIT {
    /** Catalog version 48 with what a used Hasura leaves in it. */
    private static final String CATALOG = """
            CREATE SCHEMA hdb_catalog;
            CREATE FUNCTION hdb_catalog.gen_hasura_uuid() RETURNS uuid LANGUAGE sql AS 'select gen_random_uuid()';
            CREATE TABLE hdb_catalog.hdb_version (
              hasura_uuid uuid PRIMARY KEY DEFAULT hdb_catalog.gen_hasura_uuid(),
              version text NOT NULL, upgraded_on timestamptz NOT NULL,
              cli_state jsonb NOT NULL DEFAULT '{}', console_state jsonb NOT NULL DEFAULT '{}',
              ee_client_id text, ee_client_secret text);
            CREATE UNIQUE INDEX hdb_version_one_row ON hdb_catalog.hdb_version ((version IS NOT NULL));
            CREATE TABLE hdb_catalog.hdb_metadata (
              id int PRIMARY KEY, metadata json NOT NULL, resource_version int NOT NULL DEFAULT 1 UNIQUE);
            CREATE TABLE hdb_catalog.hdb_schema_notifications (
              id int PRIMARY KEY CHECK (id = 1), notification json NOT NULL,
              resource_version int NOT NULL DEFAULT 1, instance_id uuid NOT NULL, updated_at timestamptz DEFAULT now());
            CREATE TABLE hdb_catalog.hdb_action_log (
              id uuid PRIMARY KEY DEFAULT hdb_catalog.gen_hasura_uuid(), action_name text,
              input_payload jsonb NOT NULL, request_headers jsonb NOT NULL, session_variables jsonb NOT NULL,
              response_payload jsonb, errors jsonb, created_at timestamptz NOT NULL DEFAULT now(),
              response_received_at timestamptz, status text NOT NULL);
            CREATE TABLE hdb_catalog.hdb_cron_events (
              id text PRIMARY KEY DEFAULT hdb_catalog.gen_hasura_uuid(), trigger_name text NOT NULL,
              scheduled_time timestamptz NOT NULL, status text NOT NULL DEFAULT 'scheduled',
              tries int NOT NULL DEFAULT 0, created_at timestamp DEFAULT now(), next_retry_at timestamptz);
            CREATE TABLE hdb_catalog.hdb_scheduled_events (
              id text PRIMARY KEY DEFAULT hdb_catalog.gen_hasura_uuid(), webhook_conf json NOT NULL,
              scheduled_time timestamptz NOT NULL, retry_conf json, payload json, header_conf json,
              status text NOT NULL DEFAULT 'scheduled', tries int NOT NULL DEFAULT 0,
              created_at timestamp DEFAULT now(), next_retry_at timestamptz, comment text);
            INSERT INTO hdb_catalog.hdb_version (hasura_uuid, version, upgraded_on, console_state) VALUES
              ('6d2f0d0e-2f0e-4d63-a3a2-8f3a0b0c7f11', '48', now(), '{"telemetryNotificationShown": true}');
            INSERT INTO hdb_catalog.hdb_schema_notifications VALUES (1,
              '{"metadata":false,"remote_schemas":[],"sources":["default"],"data_connectors":[]}', 17,
              '2f0e9a44-8d0c-4e4c-9c3e-0c1f3f6f0f55', now());
            """;

    private static final String METADATA = """
            {"version": 3, "sources": [{
              "name": "default", "kind": "postgres",
              "tables": [
                {"table": {"name": "article", "schema": "public"},
                 "object_relationships": [{"name": "writer", "using": {"foreign_key_constraint_on": "author_id"}}],
                 "select_permissions": [{"role": "user", "permission": {
                   "columns": ["title"], "filter": {"writer": {"id": {"_eq": "X-Hasura-User-Id"}}}}}]},
                {"table": {"name": "author", "schema": "public"},
                 "array_relationships": [{"name": "articles", "using": {"foreign_key_constraint_on":
                   {"column": "author_id", "table": {"name": "article", "schema": "public"}}}}],
                 "event_triggers": [{"name": "author_changed", "webhook": "http://127.0.0.1:1/hook",
                   "definition": {"enable_manual": false, "insert": {"columns": "*"}},
                   "retry_conf": {"interval_sec": 10, "num_retries": 0, "timeout_sec": 60}}]}],
              "configuration": {"connection_info": {"database_url": {"from_env": "SHOP_URL"},
                "isolation_level": "read-committed", "use_prepared_statements": true,
                "pool_settings": {"connection_lifetime": 600, "idle_timeout": 180, "max_connections": 50, "retries": 1}}}}]}
            """;

    @AutoClose
    private final EmbeddedDatabase shop = Shop.database();

    @AutoClose
    private final EmbeddedDatabase metadata = EmbeddedDatabase.create();

    @Test
    void isOpenedAndServed() throws InterruptedException {
        metadata.execute(CATALOG).execute("INSERT INTO hdb_catalog.hdb_metadata VALUES (1, '" + METADATA + "', 17)");
        try (ServerProcess server = ServerProcess.serve(Shop.environment(Shop.url(shop)), Shop.url(metadata))) {
            Api api = server.api();
            assertThat(api.graphql("{author(order_by: {id: asc}) {name articles {title writer {name}}}}")
                            .data())
                    .isEqualTo("{'author':[{'name':'Ada','articles':[{'title':'One','writer':{'name':'Ada'}}]},"
                            + "{'name':'Bob','articles':[{'title':'Two','writer':{'name':'Bob'}}]}]}");
            assertThat(api.graphql("{article {title}}", "x-hasura-role", "user", "x-hasura-user-id", "2")
                            .data())
                    .isEqualTo("{'article':[{'title':'Two'}]}");
            JsonNode exported = api.metadata("{'type': 'export_metadata', 'version': 2, 'args': {}}");
            assertThat(exported.path("resource_version").intValue()).isEqualTo(17);
            assertThat(exported.path("metadata")).isEqualTo(Api.json(METADATA));

            api.metadata("{'type': 'pg_untrack_table', 'args': {'table': 'author', 'cascade': true}}");
        }
        assertThat(metadata.text("SELECT resource_version FROM hdb_catalog.hdb_metadata"))
                .isEqualTo("18");
        assertThat(metadata.text("SELECT hasura_uuid || version || console_state FROM hdb_catalog.hdb_version"))
                .isEqualTo("6d2f0d0e-2f0e-4d63-a3a2-8f3a0b0c7f1148{\"telemetryNotificationShown\": true}");
    }
}
