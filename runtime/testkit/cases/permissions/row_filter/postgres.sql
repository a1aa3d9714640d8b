-- default
SELECT
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null')
        || ',"author":' || coalesce(to_json("t0"."author")::text, 'null')
        || ',"published":' || coalesce("t0"."published"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t0"."id", "t0"."author", "t0"."published"
      FROM "public"."review" AS "t0"
      WHERE ("t0"."published" = 'true'::bool) OR ("t0"."author" = ($1::text)::text)
      ORDER BY "t0"."id" ASC NULLS LAST
    ) AS "t0"
  ), 'UTF8') AS "review",
  convert_to(coalesce((
    SELECT '{"id":' || coalesce("t1"."id"::text, 'null') || '}' AS "json"
    FROM "public"."review" AS "t1"
    WHERE (("t1"."published" = 'true'::bool) OR ("t1"."author" = ($1::text)::text))
      AND ("t1"."id" = ($2::text)::int8)
    LIMIT 1
  ), 'null'), 'UTF8') AS "review_by_pk",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t2"."id"::text, 'null')
        || ',"reviews":' || (
          SELECT coalesce('[' || string_agg('{"id":' || coalesce("t3"."id"::text, 'null') || '}', ',') || ']', '[]')
          FROM (
            SELECT "t3"."id"
            FROM "public"."review" AS "t3"
            WHERE ("t3"."album_id" = "t2"."id")
              AND (("t3"."published" = 'true'::bool) OR ("t3"."author" = ($1::text)::text))
            ORDER BY "t3"."id" ASC NULLS LAST
          ) AS "t3"
        ) || '}', ',') || ']', '[]')
    FROM (
      SELECT "t2"."id"
      FROM "public"."album" AS "t2"
      WHERE "t2"."id" = ANY (($3::text)::int4[])
      ORDER BY "t2"."id" ASC NULLS LAST
    ) AS "t2"
  ), 'UTF8') AS "album"
-- $1: x-hasura-user-id
-- $2: $.selectionSet.review_by_pk.args.id
-- $3: $.selectionSet.album.args.where.id._in
