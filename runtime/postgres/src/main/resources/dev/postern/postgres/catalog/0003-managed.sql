-- That an operator made the document in hdb_metadata, and of what. Hasura knows nothing of it.

CREATE TABLE hdb_catalog.postern_managed (
  id integer PRIMARY KEY CHECK (id = 1),
  mark json NOT NULL,
  hash text NOT NULL,
  resource_version integer NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN hdb_catalog.postern_managed.mark IS 'engine, policy, and who declares which object';
COMMENT ON COLUMN hdb_catalog.postern_managed.hash IS 'of the document, as the operator wrote it';
