-- Grows with every change of articles, stories, memberships and decisions: whoever shows them asks this one number whether
-- what is shown still holds.
ALTER TABLE totals ADD COLUMN changes INTEGER NOT NULL DEFAULT 0;

-- Documents that are no articles. version is never given twice (AUTOINCREMENT), so that no version of a document comes again
-- after it was taken away, and the highest of a kind are those that were written last. at: UTC, in ticks.
CREATE TABLE document (
    version INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    at INTEGER NOT NULL,
    content BLOB NOT NULL
);
CREATE UNIQUE INDEX document_id ON document (kind, id);
CREATE INDEX document_latest ON document (kind, version);

-- Lists of stories are found in an index alone, whatever days and sizes are asked for, before the first row is read.
DROP INDEX story_latest;
DROP INDEX story_of_two;
DROP INDEX story_of_five;
DROP INDEX story_of_twenty;
CREATE INDEX story_latest ON story (last_day, id, first_day, articles) WHERE articles > 0;
CREATE INDEX story_of_two ON story (last_day, id, first_day, articles) WHERE articles >= 2;
CREATE INDEX story_of_five ON story (last_day, id, first_day, articles) WHERE articles >= 5;
CREATE INDEX story_of_twenty ON story (last_day, id, first_day, articles) WHERE articles >= 20;
CREATE INDEX story_largest ON story (articles, last_day, id, first_day) WHERE articles > 0;

-- A story of that day may have ended much later. Few last longer than two weeks: those are looked through here, and of the
-- others only those that ended within two weeks of it.
CREATE INDEX story_long ON story (last_day, id, first_day, articles) WHERE last_day - first_day > 14;

-- Outlets and days of a listed story are read from the index alone: a story may have thousands of articles.
DROP INDEX article_story;
CREATE INDEX article_story ON article (story, day, id, outlet, copy_of, superseded) WHERE superseded = 0;
