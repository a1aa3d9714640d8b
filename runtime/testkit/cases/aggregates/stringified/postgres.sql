-- default
SELECT
  convert_to((
    SELECT '{"aggregate":' || ('{"count":' || count(*)::text
        || ',"sum":' || ('{"id":' || coalesce(sum("t0"."id")::text, 'null')
          || ',"price":' || coalesce(to_json(sum("t0"."price")::text)::text, 'null') || '}')
        || ',"avg":' || ('{"id":' || coalesce(avg("t0"."id")::text, 'null')
          || ',"price":' || coalesce(to_json(avg("t0"."price")::text)::text, 'null') || '}')
        || ',"max":' || ('{"price":' || coalesce(to_json(max("t0"."price")::text)::text, 'null') || '}') || '}') || '}'
    FROM "public"."album" AS "t0"
  ), 'UTF8') AS "album_aggregate",
  convert_to((
    SELECT '{"aggregate":' || ('{"sum":' || ('{"id":' || coalesce(to_json(sum("t1"."id")::text)::text, 'null')
          || ',"stars":' || coalesce(sum("t1"."stars")::text, 'null') || '}') || '}') || '}'
    FROM "public"."review" AS "t1"
  ), 'UTF8') AS "review_aggregate"
