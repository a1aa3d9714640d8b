-- What each running Postern serves. Hasura knows nothing of it.

CREATE TABLE hdb_catalog.postern_instance (
  instance_id uuid PRIMARY KEY,
  address text NOT NULL,
  resource_version integer NOT NULL,
  inconsistent integer NOT NULL,
  seen_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN hdb_catalog.postern_instance.inconsistent IS 'how many inconsistencies its schema cache has';
