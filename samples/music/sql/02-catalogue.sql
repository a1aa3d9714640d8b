-- The catalogue. Everything is derived from hashes of row numbers: the same rows on every machine.
-- The schema `seed` holds the means for that, and goes again at the end of the last file.

create schema seed;

-- A number from 0 to bound - 1 that looks random and depends only on the words and the row.
create function seed.number(words text, i bigint, bound integer) returns integer
  language sql immutable parallel safe
  return mod(('x' || substr(md5(words || ':' || i), 1, 7))::bit(28)::integer, bound);

create function seed.pick(words text, i bigint, options text[]) returns text
  language sql immutable parallel safe
  return options[1 + seed.number(words, i, cardinality(options))];

-- The i-th of all pairs, in an order that looks random; no pair comes twice.
create function seed.pair(i bigint, step integer, firsts text[], seconds text[]) returns text[]
  language sql immutable parallel safe
  return array[
    firsts[(1 + mod(i * step, cardinality(firsts) * cardinality(seconds)) / cardinality(seconds))::integer],
    seconds[(1 + mod(i * step, cardinality(seconds)))::integer]];

-- What is sold, listed and reviewed is published: every twentieth album is not.
create function seed.published_album(words text, i bigint) returns integer
  language sql immutable parallel safe
  return seed.number(words, i, 600) + 1 - (mod(seed.number(words, i, 600) + 1, 20) = 0)::integer;

create function seed.published_track(words text, i bigint) returns integer
  language sql immutable parallel safe
  return (seed.published_album(words, i) - 1) * 10 + 1 + seed.number(words || ' number', i, 10);

create function seed.adjectives() returns text[] language sql immutable parallel safe
  return array[
    'Silver', 'Velvet', 'Paper', 'Electric', 'Hollow', 'Northern', 'Crimson', 'Quiet', 'Golden', 'Broken',
    'Distant', 'Wooden', 'Marble', 'Restless', 'Midnight', 'Copper', 'Salted', 'Wandering', 'Amber', 'Frozen',
    'Lonely', 'Burning', 'Second', 'Hidden', 'Gentle', 'Static', 'Borrowed', 'Painted', 'Sleeping', 'Early'];

create function seed.nouns() returns text[] language sql immutable parallel safe
  return array[
    'Harbour', 'Lantern', 'Orchard', 'Compass', 'Sparrow', 'Mirror', 'Avenue', 'River', 'Engine', 'Meadow',
    'Satellite', 'Window', 'Carousel', 'Garden', 'Signal', 'Lighthouse', 'Summer', 'Telegraph', 'Bridge',
    'Feather', 'Clockwork', 'Horizon', 'Parade', 'Thunder', 'Kitchen', 'Island', 'Passenger', 'Winter',
    'Cathedral', 'Ember', 'Station'];

create function seed.first_names() returns text[] language sql immutable parallel safe
  return array[
    'Ada', 'Bruno', 'Clara', 'Dario', 'Elif', 'Farid', 'Greta', 'Hugo', 'Ines', 'Jonas', 'Kaya', 'Lena', 'Mateo',
    'Nadia', 'Oskar', 'Priya', 'Quentin', 'Rosa', 'Samir', 'Tilda', 'Ugo', 'Vera', 'Wanda', 'Yusuf', 'Zoe'];

create function seed.last_names() returns text[] language sql immutable parallel safe
  return array[
    'Abel', 'Brandt', 'Castillo', 'Dahl', 'Eriksen', 'Fontaine', 'Grieve', 'Haddad', 'Ivarsson', 'Jansen', 'Kovac',
    'Lindqvist', 'Moreau', 'Novak', 'Okafor', 'Petrov', 'Quist', 'Rossi', 'Sandoval', 'Tanaka', 'Ueda', 'Varga',
    'Winkler'];

create function seed.places() returns text[] language sql immutable parallel safe
  return array[
    'Lisbon|Portugal', 'Berlin|Germany', 'Lyon|France', 'Oslo|Norway', 'Porto|Portugal', 'Turin|Italy',
    'Leeds|United Kingdom', 'Austin|United States', 'Toronto|Canada', 'Kyoto|Japan', 'Accra|Ghana', 'Lima|Peru'];

insert into genre (id, name)
select i, name
from unnest(array['Rock', 'Jazz', 'Folk', 'Electronic', 'Classical', 'Soul', 'Blues', 'Ambient', 'Hip Hop', 'Reggae',
                  'Metal', 'Country', 'Pop', 'Latin', 'Funk', 'Disco', 'Punk', 'Chamber', 'Gospel', 'Soundtrack'])
  with ordinality as g (name, i);

insert into media_type (id, name, lossless) values
  (1, 'FLAC', true), (2, 'MP3', false), (3, 'AAC', false), (4, 'Ogg Vorbis', false), (5, 'WAV', true);

insert into artist (id, name, country, founded, biography, links)
select i,
       case seed.number('artist kind', i, 4)
         when 0 then 'The ' || w[1] || ' ' || w[2] || 's'
         when 1 then p[1] || ' ' || p[2]
         when 2 then w[2] || ' & ' || p[2]
         else w[1] || ' ' || w[2]
       end,
       split_part(seed.pick('artist place', i, seed.places()), '|', 2),
       1962 + seed.number('artist founded', i, 58),
       case when mod(i, 5) <> 0 then
         'Started in ' || split_part(seed.pick('artist place', i, seed.places()), '|', 1)
         || ' and known for ' || lower(w[1]) || ' ' || lower(g.name) || '.'
       end,
       jsonb_build_object('site', 'https://' || lower(w[1] || '-' || w[2]) || '.example',
                          'followers', 100 + seed.number('followers', i, 90000))
from generate_series(1, 250) as i
cross join lateral (
  select seed.pair(i, 7919, seed.adjectives(), seed.nouns()) as w,
         seed.pair(i, 7919, seed.first_names(), seed.last_names()) as p
) as names
join genre g on g.id = 1 + seed.number('artist genre', i, 20);
alter table artist alter id restart with 251;

insert into album (id, artist_id, title, label, released_on, published, price)
select i,
       case when i <= 250 then i else 1 + seed.number('album artist', i, 250) end,
       case seed.number('album kind', i, 4)
         when 0 then w[1] || ' ' || w[2]
         when 1 then w[2] || 's of ' || split_part(seed.pick('album place', i, seed.places()), '|', 1)
         when 2 then 'The ' || w[2] || ' and the ' || seed.pick('album noun', i, seed.nouns())
         else w[1] || ' ' || w[2] || ', Vol. ' || 1 + seed.number('album volume', i, 3)
       end,
       case when mod(i, 7) <> 0 then
         seed.pick('album label', i,
                   array['Attic Door', 'Long Pier', 'Tin Roof', 'Blue Kiosk', 'Ninth Floor', 'Windmill'])
       end,
       date '1990-01-01' + seed.number('album released', i, 12900),
       mod(i, 20) <> 0,
       6.99 + seed.number('album price', i, 12)
from generate_series(1, 600) as i
cross join lateral (select seed.pair(i, 7907, seed.adjectives(), seed.nouns()) as w) as names;
alter table album alter id restart with 601;

-- Ten tracks an album.
insert into track (id, album_id, number, title, genre_id, media_type_id, composer, duration_ms, bytes, price, tags)
select i,
       1 + (i - 1) / 10,
       1 + mod(i - 1, 10),
       case seed.number('track kind', i, 5)
         when 0 then seed.pick('track a', i, seed.adjectives()) || ' ' || seed.pick('track b', i, seed.nouns())
         when 1 then 'A ' || seed.pick('track b', i, seed.nouns())
                     || ' for ' || seed.pick('track c', i, seed.first_names())
         when 2 then seed.pick('track c', i, seed.first_names()) || '''s ' || seed.pick('track b', i, seed.nouns())
         when 3 then split_part(seed.pick('track d', i, seed.places()), '|', 1)
                     || ' ' || seed.pick('track b', i, seed.nouns())
         else 'No ' || seed.pick('track b', i, seed.nouns()) || ', No ' || seed.pick('track e', i, seed.nouns())
       end,
       1 + seed.number('track genre', (i - 1) / 10, 20),
       1 + seed.number('track media', (i - 1) / 10, 5),
       case when seed.number('track composed', i, 3) > 0 then
         seed.pick('track first', i, seed.first_names()) || ' ' || seed.pick('track last', i, seed.last_names())
       end,
       95000 + seed.number('track length', i, 320000),
       2500000 + seed.number('track bytes', i, 9000000),
       0.79 + 0.10 * seed.number('track price', i, 6),
       case seed.number('track tags', i, 4)
         when 0 then array['live']
         when 1 then array['remastered', 'bonus']
         else '{}'
       end
from generate_series(1, 6000) as i;
alter table track alter id restart with 6001;
