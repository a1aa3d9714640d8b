-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"__typename":"artist"}', ',') || ']', '[]')
  FROM (
    SELECT
    FROM "public"."artist" AS "t0"
    ORDER BY "t0"."id" ASC NULLS LAST
    LIMIT ($1::text)::int8
  ) AS "t0"
), 'UTF8') AS "artist"
-- $1: $.selectionSet.artist.args.limit
