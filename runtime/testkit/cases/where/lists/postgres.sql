-- default
SELECT
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t0"."id"
      FROM "public"."album" AS "t0"
      WHERE "t0"."id" = ANY (($1::text)::int4[])
      ORDER BY "t0"."id" ASC NULLS LAST
    ) AS "t0"
  ), 'UTF8') AS "in",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t1"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t1"."id"
      FROM "public"."album" AS "t1"
      WHERE "t1"."title" <> ALL (($2::text)::text[])
      ORDER BY "t1"."id" ASC NULLS LAST
    ) AS "t1"
  ), 'UTF8') AS "nin",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t2"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."album" AS "t2"
    WHERE "t2"."id" = ANY (($3::text)::int4[])
  ), 'UTF8') AS "one"
-- $1: $.selectionSet.album.args.where.id._in
-- $2: $.selectionSet.album.args.where.title._nin
-- $3: $.selectionSet.album.args.where.id._in
