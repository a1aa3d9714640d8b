-- default
SELECT convert_to((
  SELECT '{"aggregate":' || ('{"count":' || count(*)::text
      || ',"column":' || count(("t0"."released"))::text
      || ',"distinct":' || count(DISTINCT ("t0"."artist_id"))::text
      || ',"tuples":' || count(("t0"."artist_id", "t0"."released"))::text
      || ',"distinct_tuples":' || count(DISTINCT ("t0"."artist_id", "t0"."label"))::text
      || ',"rows":' || count(*)::text
      || ',"variables":' || count(DISTINCT ("t0"."label"))::text
      || ',"none":' || count(*)::text || '}') || '}'
  FROM "public"."album" AS "t0"
), 'UTF8') AS "album_aggregate"
