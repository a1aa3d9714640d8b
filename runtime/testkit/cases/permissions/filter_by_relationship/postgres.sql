-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null')
      || ',"title":' || coalesce(to_json("t0"."title")::text, 'null')
      || ',"reviews":' || (
        SELECT coalesce('[' || string_agg('{"author":' || coalesce(to_json("t1"."author")::text, 'null') || '}', ',') || ']', '[]')
        FROM "public"."review" AS "t1"
        WHERE ("t1"."album_id" = "t0"."id")
          AND ("t1"."author" = ANY (($1::text)::text[]))
      ) || '}', ',') || ']', '[]')
  FROM (
    SELECT "t0"."id", "t0"."title"
    FROM "public"."album" AS "t0"
    WHERE EXISTS (
      SELECT 1
      FROM "public"."review" AS "t2"
      WHERE ("t2"."album_id" = "t0"."id")
        AND ("t2"."author" = ($2::text)::text)
    )
    ORDER BY "t0"."id" ASC NULLS LAST
  ) AS "t0"
), 'UTF8') AS "album"
-- $1: x-hasura-friends
-- $2: x-hasura-user-id
