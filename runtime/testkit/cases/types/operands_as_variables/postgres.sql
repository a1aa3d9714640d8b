-- default
SELECT
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t0"
    WHERE "t0"."c_int8" = ($1::text)::int8
  ), 'UTF8') AS "int8",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t1"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t1"
    WHERE "t1"."c_numeric" = ($2::text)::numeric
  ), 'UTF8') AS "numeric",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t2"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t2"
    WHERE "t2"."c_uuid" = ANY (($3::text)::uuid[])
  ), 'UTF8') AS "uuid",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t3"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t3"
    WHERE "t3"."c_jsonb" @> ($4::text)::jsonb
  ), 'UTF8') AS "jsonb",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t4"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t4"
    WHERE "t4"."c_ints" @> ($5::text)::int4[]
  ), 'UTF8') AS "ints",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t5"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t5"."id"
      FROM "public"."everything" AS "t5"
      WHERE "t5"."c_mood" = ANY (($6::text)::"public"."mood"[])
      ORDER BY "t5"."id" ASC NULLS LAST
    ) AS "t5"
  ), 'UTF8') AS "moods",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t6"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t6"
    WHERE "t6"."c_timestamptz" >= ($7::text)::timestamptz
  ), 'UTF8') AS "at"
-- $1: $.selectionSet.everything.args.where.c_int8._eq
-- $2: $.selectionSet.everything.args.where.c_numeric._eq
-- $3: $.selectionSet.everything.args.where.c_uuid._in
-- $4: $.selectionSet.everything.args.where.c_jsonb._contains
-- $5: $.selectionSet.everything.args.where.c_ints._contains
-- $6: $.selectionSet.everything.args.where.c_mood._in
-- $7: $.selectionSet.everything.args.where.c_timestamptz._gte
