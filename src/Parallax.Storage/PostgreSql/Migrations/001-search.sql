-- Full text. id: as in the other store, (day + 1) * 2^32 + article, of a quotation that * 2^9 + its place in its article: the
-- newest come first in the order of the key, and days are ranges of it. words: headline (weight A) and text with places, words
-- of other columns behind ":" and the column's letter. whole: whether all places are in it; where they are not it has "!", and
-- phrases are looked for in the text. length: words in all columns. people, places: the names, to copy the store (nothing else
-- has them).
CREATE TABLE article_search (
    id bigint NOT NULL,
    whole boolean NOT NULL,
    length integer NOT NULL,
    words tsvector COMPRESSION lz4 NOT NULL,
    people text COMPRESSION lz4,
    places text COMPRESSION lz4,
    month integer NOT NULL DEFAULT store_month(),
    PRIMARY KEY (id, month)
) PARTITION BY LIST (month);
CREATE INDEX article_search_words ON article_search USING gin (words);

CREATE TABLE quotation_search (
    id bigint NOT NULL,
    whole boolean NOT NULL,
    length integer NOT NULL,
    words tsvector COMPRESSION lz4 NOT NULL,
    month integer NOT NULL DEFAULT store_month(),
    PRIMARY KEY (id, month)
) PARTITION BY LIST (month);
CREATE INDEX quotation_search_words ON quotation_search USING gin (words);
