CREATE TABLE artist (
  id int PRIMARY KEY,
  name text NOT NULL,
  country text,
  manager_id int REFERENCES artist
);
COMMENT ON TABLE artist IS 'Who makes music';
COMMENT ON COLUMN artist.country IS 'Two letters';

CREATE TABLE album (
  id int PRIMARY KEY,
  title text NOT NULL,
  artist_id int NOT NULL REFERENCES artist,
  released date,
  price numeric(8, 2),
  label text
);

CREATE TABLE track (
  album_id int REFERENCES album,
  position int,
  name text NOT NULL,
  milliseconds int NOT NULL,
  composer text,
  PRIMARY KEY (album_id, position)
);

CREATE TABLE review (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  album_id int NOT NULL REFERENCES album,
  author text NOT NULL,
  stars int NOT NULL,
  least_stars int NOT NULL DEFAULT 0,
  published boolean NOT NULL,
  body text
);

CREATE TABLE moderator (name text PRIMARY KEY);

INSERT INTO artist VALUES
  (1, 'Nina', 'US', NULL), (2, 'Björk "B"', 'IS', NULL), (3, 'Moondog', NULL, 1), (4, 'Silent', 'US', 3);
INSERT INTO album VALUES
  (1, 'Pastel', 1, '1965-01-01', 9.50, 'Philips'),
  (2, 'Debut', 2, '1993-07-05', 12.00, 'One Little'),
  (3, 'Post', 2, '1995-06-13', 12.50, 'One Little'),
  (4, 'Viking', 3, NULL, NULL, NULL),
  (5, 'Untitled', 3, '1969-10-01', 7.25, 'Columbia');
INSERT INTO track VALUES
  (1, 1, 'Be My Husband', 203000, 'Stroud'), (1, 2, 'Nobody', 180000, NULL),
  (2, 1, 'Human Behaviour', 252000, 'Björk'), (2, 2, 'Crying', 290000, 'Björk'), (2, 3, 'Aeroplane', 231000, NULL),
  (3, 1, 'Army of Me', 234000, 'Björk'), (5, 1, 'Theme', 150000, NULL), (5, 2, 'Stamping', 141000, NULL);
INSERT INTO review (album_id, author, stars, least_stars, published, body) VALUES
  (1, 'ann', 5, 1, true, 'good'), (1, 'bob', 2, 3, false, NULL), (2, 'ann', 4, 4, false, 'later'),
  (3, 'cid', 1, 0, true, 'no; "DROP"'), (5, 'bob', 5, 5, true, 'yes');
INSERT INTO moderator VALUES ('mod');
