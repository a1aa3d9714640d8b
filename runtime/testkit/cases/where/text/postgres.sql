-- default
SELECT
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."artist" AS "t0"
    WHERE "t0"."name" LIKE ($1::text)::text
  ), 'UTF8') AS "like",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t1"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t1"."id"
      FROM "public"."artist" AS "t1"
      WHERE "t1"."name" NOT LIKE ($2::text)::text
      ORDER BY "t1"."id" ASC NULLS LAST
    ) AS "t1"
  ), 'UTF8') AS "nlike",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t2"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."artist" AS "t2"
    WHERE "t2"."name" ILIKE ($3::text)::text
  ), 'UTF8') AS "ilike",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t3"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t3"."id"
      FROM "public"."artist" AS "t3"
      WHERE "t3"."name" NOT ILIKE ($4::text)::text
      ORDER BY "t3"."id" ASC NULLS LAST
    ) AS "t3"
  ), 'UTF8') AS "nilike",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t4"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t4"."id"
      FROM "public"."artist" AS "t4"
      WHERE "t4"."name" SIMILAR TO ($5::text)::text
      ORDER BY "t4"."id" ASC NULLS LAST
    ) AS "t4"
  ), 'UTF8') AS "similar",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t5"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t5"."id"
      FROM "public"."artist" AS "t5"
      WHERE "t5"."name" NOT SIMILAR TO ($6::text)::text
      ORDER BY "t5"."id" ASC NULLS LAST
    ) AS "t5"
  ), 'UTF8') AS "nsimilar",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t6"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."artist" AS "t6"
    WHERE "t6"."name" ~ ($7::text)::text
  ), 'UTF8') AS "regex",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t7"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."artist" AS "t7"
    WHERE "t7"."name" ~* ($8::text)::text
  ), 'UTF8') AS "iregex",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t8"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t8"."id"
      FROM "public"."artist" AS "t8"
      WHERE "t8"."name" !~ ($9::text)::text
      ORDER BY "t8"."id" ASC NULLS LAST
    ) AS "t8"
  ), 'UTF8') AS "nregex",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t9"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t9"."id"
      FROM "public"."artist" AS "t9"
      WHERE "t9"."name" !~* ($10::text)::text
      ORDER BY "t9"."id" ASC NULLS LAST
    ) AS "t9"
  ), 'UTF8') AS "niregex"
-- $1: $.selectionSet.artist.args.where.name._like
-- $2: $.selectionSet.artist.args.where.name._nlike
-- $3: $.selectionSet.artist.args.where.name._ilike
-- $4: $.selectionSet.artist.args.where.name._nilike
-- $5: $.selectionSet.artist.args.where.name._similar
-- $6: $.selectionSet.artist.args.where.name._nsimilar
-- $7: $.selectionSet.artist.args.where.name._regex
-- $8: $.selectionSet.artist.args.where.name._iregex
-- $9: $.selectionSet.artist.args.where.name._nregex
-- $10: $.selectionSet.artist.args.where.name._niregex
