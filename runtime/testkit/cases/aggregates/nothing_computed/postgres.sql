-- default
SELECT convert_to((
  SELECT '{"__typename":"album_aggregate","aggregate":' || ('{"__typename":"album_aggregate_fields","max":'
      || '{"__typename":"album_max_fields"}' || '}') || '}'
), 'UTF8') AS "album_aggregate"
