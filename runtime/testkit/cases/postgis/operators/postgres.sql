-- default
SELECT
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null')
        || ',"shape":' || coalesce(ST_AsGeoJSON("t0"."shape", 15, 4), 'null')
        || ',"spot":' || coalesce(ST_AsGeoJSON("t0"."spot", 15, 4), 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t0"."id", "t0"."shape", "t0"."spot"
      FROM "public"."place" AS "t0"
      ORDER BY "t0"."id" ASC NULLS LAST
    ) AS "t0"
  ), 'UTF8') AS "all",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t1"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."place" AS "t1"
    WHERE ST_Contains("t1"."shape", ST_GeomFromGeoJSON($1::text))
  ), 'UTF8') AS "contains",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t2"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t2"."id"
      FROM "public"."place" AS "t2"
      WHERE ST_DWithin("t2"."shape", ST_GeomFromGeoJSON($2::text), ($3::text)::float4)
      ORDER BY "t2"."id" ASC NULLS LAST
    ) AS "t2"
  ), 'UTF8') AS "within",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t3"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."place" AS "t3"
    WHERE ST_Intersects("t3"."spot", ST_GeomFromGeoJSON($4::text)::"public"."geography")
  ), 'UTF8') AS "intersects",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t4"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."place" AS "t4"
    WHERE ST_DWithin("t4"."spot", ST_GeomFromGeoJSON($5::text)::"public"."geography", ($6::text)::float4, ($7::text)::bool)
  ), 'UTF8') AS "spheroid",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t5"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."place" AS "t5"
    WHERE ST_DWithin("t5"."shape"::"public"."geography", ST_GeomFromGeoJSON($8::text)::"public"."geography", ($9::text)::float4, ($7::text)::bool)
  ), 'UTF8') AS "cast",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t6"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."place" AS "t6"
    WHERE ST_Intersects("t6"."photo", ST_GeomFromGeoJSON($10::text), ($11::text)::int4)
  ), 'UTF8') AS "raster"
-- $1: $.selectionSet.place.args.where.shape._st_contains
-- $2: $.selectionSet.place.args.where.shape._st_d_within.from
-- $3: $.selectionSet.place.args.where.shape._st_d_within.distance
-- $4: $.selectionSet.place.args.where.spot._st_intersects
-- $5: $.selectionSet.place.args.where.spot._st_d_within.from
-- $6: $.selectionSet.place.args.where.spot._st_d_within.distance
-- $7: $.selectionSet.place.args.where.spot._st_d_within.use_spheroid
-- $8: $.selectionSet.place.args.where.shape._cast.geography._st_d_within.from
-- $9: $.selectionSet.place.args.where.shape._cast.geography._st_d_within.distance
-- $10: $.selectionSet.place.args.where.photo._st_intersects_geom_nband.geommin
-- $11: $.selectionSet.place.args.where.photo._st_intersects_geom_nband.nband
