-- default
SELECT
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t0"
    WHERE "t0"."c_jsonb" @> ($1::text)::jsonb
  ), 'UTF8') AS "contains",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t1"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t1"
    WHERE "t1"."c_jsonb" <@ ($2::text)::jsonb
  ), 'UTF8') AS "contained",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t2"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t2"
    WHERE "t2"."c_jsonb" ? ($3::text)::text
  ), 'UTF8') AS "key",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t3"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t3"."id"
      FROM "public"."everything" AS "t3"
      WHERE "t3"."c_jsonb" ?| ($4::text)::text[]
      ORDER BY "t3"."id" ASC NULLS LAST
    ) AS "t3"
  ), 'UTF8') AS "any",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t4"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t4"
    WHERE "t4"."c_jsonb" ?& ($5::text)::text[]
  ), 'UTF8') AS "all",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t5"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t5"
    WHERE "t5"."c_jsonb"::text LIKE ($6::text)::text
  ), 'UTF8') AS "cast"
-- $1: $.selectionSet.everything.args.where.c_jsonb._contains
-- $2: $.selectionSet.everything.args.where.c_jsonb._contained_in
-- $3: $.selectionSet.everything.args.where.c_jsonb._has_key
-- $4: $.selectionSet.everything.args.where.c_jsonb._has_keys_any
-- $5: $.selectionSet.everything.args.where.c_jsonb._has_keys_all
-- $6: $.selectionSet.everything.args.where.c_jsonb._cast.String._like
