-- default
SELECT
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t0"."id"
      FROM "public"."artist" AS "t0"
      WHERE ("t0"."id" = ($1::text)::int4) OR (NOT ("t0"."id" < ($2::text)::int4))
      ORDER BY "t0"."id" ASC NULLS LAST
    ) AS "t0"
  ), 'UTF8') AS "a",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t1"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t1"."id"
      FROM "public"."artist" AS "t1"
      WHERE ("t1"."id" > ($3::text)::int4)
        AND ("t1"."id" < ($2::text)::int4)
      ORDER BY "t1"."id" ASC NULLS LAST
    ) AS "t1"
  ), 'UTF8') AS "b",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t2"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t2"."id"
      FROM "public"."artist" AS "t2"
      WHERE ("t2"."id" = ($1::text)::int4)
        AND ("t2"."country" = ($4::text)::text)
      ORDER BY "t2"."id" ASC NULLS LAST
    ) AS "t2"
  ), 'UTF8') AS "c",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t3"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."artist" AS "t3"
    WHERE ("t3"."id" > ($3::text)::int4)
      AND ("t3"."id" < ($5::text)::int4)
      AND ("t3"."country" = ($6::text)::text)
  ), 'UTF8') AS "d"
-- $1: $.selectionSet.artist.args.where._or[0].id._eq
-- $2: $.selectionSet.artist.args.where._or[1]._not.id._lt
-- $3: $.selectionSet.artist.args.where._and[0].id._gt
-- $4: $.selectionSet.artist.args.where._or.country._eq
-- $5: $.selectionSet.artist.args.where.id._lt
-- $6: $.selectionSet.artist.args.where.country._eq
