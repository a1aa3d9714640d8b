-- All that Introspection reads of a database, in one statement and so in one snapshot: a JSON object of four lists.
WITH RECURSIVE
relation AS MATERIALIZED (
    SELECT c.oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
      AND c.relpersistence <> 't'
      AND n.nspname NOT IN ('pg_catalog', 'pg_toast', 'information_schema', 'hdb_catalog', 'hdb_views')
),
-- Domains, each with every type below it; the last of these is the one that is no domain itself.
below_domain (domain, type, not_null, has_default) AS (
    SELECT t.oid, t.typbasetype, t.typnotnull, t.typdefault IS NOT NULL
    FROM pg_catalog.pg_type t
    WHERE t.typtype = 'd'
  UNION ALL
    SELECT d.domain, t.typbasetype, d.not_null OR t.typnotnull, d.has_default OR t.typdefault IS NOT NULL
    FROM below_domain d
    JOIN pg_catalog.pg_type t ON t.oid = d.type
    WHERE t.typtype = 'd'
),
domain_base AS (
    SELECT d.*
    FROM below_domain d
    JOIN pg_catalog.pg_type t ON t.oid = d.type
    WHERE t.typtype <> 'd'
),
type AS (
    SELECT t.oid,
           n.nspname AS schema,
           coalesce(element.typname, base.typname) AS name,
           element.oid IS NOT NULL AS "array",
           coalesce(d.not_null, false) AS not_null,
           coalesce(d.has_default, false) AS has_default
    FROM pg_catalog.pg_type t
    LEFT JOIN domain_base d ON d.domain = t.oid
    JOIN pg_catalog.pg_type base ON base.oid = coalesce(d.type, t.oid)
    LEFT JOIN pg_catalog.pg_type element ON element.typarray = base.oid
    JOIN pg_catalog.pg_namespace n ON n.oid = coalesce(element.typnamespace, base.typnamespace)
),
table_row AS (
    SELECT r.oid AS id, r.schema, r.name, r.kind, comment.description AS comment,
           -- bits: 4 update, 8 insert, 16 delete
           CASE WHEN r.kind IN ('r', 'p') THEN 28
                WHEN r.kind = 'm' THEN 0
                ELSE pg_catalog.pg_relation_is_updatable(r.oid, true)
           END AS allows
    FROM relation r
    LEFT JOIN pg_catalog.pg_description comment
      ON comment.objoid = r.oid AND comment.objsubid = 0
     AND comment.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
    ORDER BY r.schema, r.name
),
column_row AS (
    SELECT a.attrelid AS "table", a.attname AS name, a.attnum AS position,
           t.schema AS "typeSchema", t.name AS type, t."array",
           NOT (a.attnotnull OR t.not_null) AS nullable,
           a.atthasdef OR a.attidentity <> '' OR t.has_default AS "hasDefault",
           a.attgenerated <> '' OR a.attidentity = 'a' AS generated,
           comment.description AS comment
    FROM pg_catalog.pg_attribute a
    JOIN relation r ON r.oid = a.attrelid
    JOIN type t ON t.oid = a.atttypid
    LEFT JOIN pg_catalog.pg_description comment
      ON comment.objoid = a.attrelid AND comment.objsubid = a.attnum
     AND comment.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
    WHERE a.attnum > 0 AND NOT a.attisdropped
    ORDER BY a.attrelid, a.attnum
),
constraint_row AS (
    SELECT k.conrelid AS "table", k.conname AS name, k.contype AS kind,
           (SELECT pg_catalog.json_agg(a.attname ORDER BY key.place)
            FROM ROWS FROM (pg_catalog.unnest(k.conkey)) WITH ORDINALITY AS key (number, place)
            JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = key.number) AS columns,
           target_schema.nspname AS "targetSchema", target.relname AS target,
           (SELECT pg_catalog.json_agg(a.attname ORDER BY key.place)
            FROM ROWS FROM (pg_catalog.unnest(k.confkey)) WITH ORDINALITY AS key (number, place)
            JOIN pg_catalog.pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = key.number) AS "targetColumns"
    FROM pg_catalog.pg_constraint k
    JOIN relation r ON r.oid = k.conrelid
    LEFT JOIN pg_catalog.pg_class target ON target.oid = k.confrelid
    LEFT JOIN pg_catalog.pg_namespace target_schema ON target_schema.oid = target.relnamespace
    WHERE k.contype IN ('p', 'u', 'f')
      -- A foreign key to a partitioned table has a shadow for each of its partitions.
      AND NOT EXISTS (
          SELECT FROM pg_catalog.pg_constraint parent
          WHERE parent.oid = k.conparentid AND parent.conrelid = k.conrelid)
    ORDER BY k.conrelid, k.conname
),
-- Those that an extension brings along are nobody's to track.
function_row AS (
    SELECT DISTINCT n.nspname AS schema, p.proname AS name
    FROM pg_catalog.pg_proc p
    JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    WHERE p.prokind = 'f'
      AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'hdb_catalog', 'hdb_views')
      AND NOT EXISTS (
          SELECT FROM pg_catalog.pg_depend d
          WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.objid = p.oid AND d.deptype = 'e')
)
SELECT pg_catalog.convert_to(pg_catalog.json_build_object(
    'tables', (SELECT coalesce(pg_catalog.json_agg(t), '[]') FROM table_row t),
    'columns', (SELECT coalesce(pg_catalog.json_agg(c), '[]') FROM column_row c),
    'constraints', (SELECT coalesce(pg_catalog.json_agg(k), '[]') FROM constraint_row k),
    'functions', (SELECT coalesce(pg_catalog.json_agg(f), '[]') FROM function_row f)
)::text, 'UTF8') AS document
