-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null')
      || ',"author":' || coalesce(to_json("t0"."author")::text, 'null') || '}', ',') || ']', '[]')
  FROM (
    SELECT "t0"."id", "t0"."author"
    FROM "public"."review" AS "t0"
    WHERE "t0"."author" = ANY (($1::text)::text[])
    ORDER BY "t0"."id" ASC NULLS LAST
  ) AS "t0"
), 'UTF8') AS "review"
-- $1: x-hasura-friends
