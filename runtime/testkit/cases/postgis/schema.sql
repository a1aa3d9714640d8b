CREATE EXTENSION postgis;
CREATE EXTENSION postgis_raster;
CREATE TABLE place (id int PRIMARY KEY, shape geometry, spot geography, photo raster);
INSERT INTO place VALUES
  (1, ST_GeomFromText('POINT(1 2)', 4326), ST_GeogFromText('POINT(1 2)'), NULL),
  (2, ST_GeomFromText('POLYGON((0 0, 0 9, 9 9, 9 0, 0 0))', 4326), ST_GeogFromText('POINT(50 50)'), NULL);
