-- Most stories have one article. A list of those with several walked over all of them: at a million articles a listing of
-- the latest stories of two or more outlets read hundreds of thousands of rows.
CREATE INDEX story_of_two ON story (last_day, id) WHERE articles >= 2;
CREATE INDEX story_of_five ON story (last_day, id) WHERE articles >= 5;
CREATE INDEX story_of_twenty ON story (last_day, id) WHERE articles >= 20;
