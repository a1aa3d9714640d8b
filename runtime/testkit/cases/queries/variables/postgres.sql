-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null')
      || ',"name":' || coalesce(to_json("t0"."name")::text, 'null') || '}', ',') || ']', '[]')
  FROM (
    SELECT "t0"."id", "t0"."name"
    FROM "public"."artist" AS "t0"
    WHERE "t0"."id" > ($1::text)::int4
    ORDER BY "t0"."id" DESC NULLS FIRST
    LIMIT ($2::text)::int8
  ) AS "t0"
), 'UTF8') AS "artist"
-- $1: $.selectionSet.artist.args.where._and[0].id._gt
-- $2: $.selectionSet.artist.args.limit
