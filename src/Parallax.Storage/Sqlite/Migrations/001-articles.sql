-- Numbers count on for good: what was given once is never given again.
CREATE TABLE totals (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    articles INTEGER NOT NULL,
    revisions INTEGER NOT NULL,
    stories INTEGER NOT NULL,
    quotations INTEGER NOT NULL,
    next_article INTEGER NOT NULL,
    next_story INTEGER NOT NULL
);
INSERT INTO totals VALUES (1, 0, 0, 0, 0, 1, 1);

-- key: the first eight bytes of the address's SHA-256. An index of numbers is a tenth of one of addresses and stays in the
-- page cache at a million articles; the address itself is compared behind it. current is the article that stands there. It
-- refers to no row for SQLite: that was a debt until the article was written, and to settle it all addresses were read.
CREATE TABLE address (
    id INTEGER PRIMARY KEY,
    key INTEGER NOT NULL,
    address TEXT NOT NULL,
    current INTEGER NOT NULL,
    revisions INTEGER NOT NULL
);
CREATE INDEX address_key ON address (key);

-- Raw bytes, each once. key: the first eight bytes of their SHA-256.
CREATE TABLE content (
    id INTEGER PRIMARY KEY,
    key INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    data BLOB NOT NULL
);
CREATE INDEX content_key ON content (key);

CREATE TABLE outlet (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

-- What the articles of a story add up to, kept as they come. became: the story that took its last article.
CREATE TABLE story (
    id INTEGER PRIMARY KEY,
    first_article INTEGER,
    articles INTEGER NOT NULL DEFAULT 0,
    copies INTEGER NOT NULL DEFAULT 0,
    first_day INTEGER,
    last_day INTEGER,
    decided INTEGER NOT NULL DEFAULT 0,
    became INTEGER
);
CREATE INDEX story_latest ON story (last_day, id) WHERE articles > 0;

CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    address INTEGER NOT NULL REFERENCES address (id),
    revision INTEGER NOT NULL,
    superseded INTEGER NOT NULL DEFAULT 0,
    content INTEGER NOT NULL REFERENCES content (id),
    text_sha256 BLOB NOT NULL,
    day INTEGER,
    stored INTEGER NOT NULL,
    outlet INTEGER REFERENCES outlet (id),
    headline TEXT,
    quotations INTEGER NOT NULL,
    story INTEGER NOT NULL REFERENCES story (id),
    copy_of INTEGER REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
    decided INTEGER NOT NULL,
    reasons TEXT NOT NULL
);
CREATE INDEX article_address ON article (address);
CREATE INDEX article_story ON article (story, day, id) WHERE superseded = 0;
CREATE INDEX article_day ON article (day, id) WHERE superseded = 0;

-- Which bytes became which article, by where they were found, which is not always the address that the article states of
-- itself; also where they are another print of a text that was there. found: the first eight bytes of that place's SHA-256.
CREATE TABLE print (
    content INTEGER NOT NULL REFERENCES content (id),
    found INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES article (id),
    PRIMARY KEY (content, found)
) WITHOUT ROWID;

-- What is read whole: the text, what else the article says of itself with how its bytes are read, and its quotations.
CREATE TABLE body (
    article INTEGER PRIMARY KEY REFERENCES article (id),
    text BLOB NOT NULL,
    facts BLOB NOT NULL,
    quotations BLOB
);

CREATE TABLE annotation_key (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 255),
    name TEXT NOT NULL UNIQUE
);

-- id: article * 256 + key. Articles come in ascending order, so rows are appended and no index is needed.
CREATE TABLE annotation (
    id INTEGER PRIMARY KEY,
    data BLOB NOT NULL
);

-- day: -1 where unknown. One row a fact and day: the first article that tells it is its evidence.
CREATE TABLE office (
    serves TEXT NOT NULL,
    day INTEGER NOT NULL,
    title TEXT NOT NULL,
    holder TEXT NOT NULL,
    of_name TEXT NOT NULL,
    former INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES article (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (serves, day, title, holder, of_name, former)
) WITHOUT ROWID;

CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    story INTEGER NOT NULL,
    articles TEXT NOT NULL,
    at TEXT NOT NULL
);

CREATE TABLE fetch (
    address TEXT PRIMARY KEY,
    etag TEXT,
    last_modified TEXT,
    at TEXT NOT NULL
) WITHOUT ROWID;

-- rowid: (day + 1) * 2^32 + article; 0 for the day where it is unknown. So the newest come first without sorting, days are
-- ranges, and a search that wants few hits stops early however common its words are.
CREATE VIRTUAL TABLE article_search USING fts5 (
    headline, body, outlet, speakers, people, places,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

-- rowid: that of the article * 2^9 + place of the quotation in its article.
CREATE VIRTUAL TABLE quotation_search USING fts5 (
    words, speaker, outlet,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

-- Each step makes a segment; so many of one size are merged into one of the next. 4, as FTS5 has it, writes every word seven
-- times on the way to a million articles in steps of 64; 8 does so five times, at some more segments to be searched.
INSERT INTO article_search (article_search, rank) VALUES ('automerge', 8);
INSERT INTO quotation_search (quotation_search, rank) VALUES ('automerge', 8);
