-- default
SELECT convert_to((
  SELECT '{"__typename":"album_aggregate","aggregate":' || ('{"__typename":"album_aggregate_fields","count":' || count(*)::text
      || ',"sum":' || ('{"__typename":"album_sum_fields","price":' || coalesce(to_json(sum("t0"."price"))::text, 'null')
        || ',"id":' || coalesce(sum("t0"."id")::text, 'null') || '}')
      || ',"avg":' || ('{"price":' || coalesce(to_json(avg("t0"."price"))::text, 'null')
        || ',"mean":' || coalesce(to_json(avg("t0"."price"))::text, 'null') || '}')
      || ',"stddev":' || ('{"price":' || coalesce(to_json(stddev("t0"."price"))::text, 'null') || '}')
      || ',"stddev_pop":' || ('{"price":' || coalesce(to_json(stddev_pop("t0"."price"))::text, 'null') || '}')
      || ',"stddev_samp":' || ('{"price":' || coalesce(to_json(stddev_samp("t0"."price"))::text, 'null') || '}')
      || ',"var_pop":' || ('{"price":' || coalesce(to_json(var_pop("t0"."price"))::text, 'null') || '}')
      || ',"var_samp":' || ('{"price":' || coalesce(to_json(var_samp("t0"."price"))::text, 'null') || '}')
      || ',"variance":' || ('{"price":' || coalesce(to_json(variance("t0"."price"))::text, 'null') || '}')
      || ',"max":' || ('{"title":' || coalesce(to_json(max("t0"."title"))::text, 'null')
        || ',"released":' || coalesce(to_json(max("t0"."released"))::text, 'null')
        || ',"price":' || coalesce(to_json(max("t0"."price"))::text, 'null') || '}')
      || ',"min":' || ('{"title":' || coalesce(to_json(min("t0"."title"))::text, 'null')
        || ',"released":' || coalesce(to_json(min("t0"."released"))::text, 'null')
        || ',"price":' || coalesce(to_json(min("t0"."price"))::text, 'null') || '}') || '}') || '}'
  FROM "public"."album" AS "t0"
  WHERE "t0"."price" IS NOT NULL
), 'UTF8') AS "album_aggregate"
