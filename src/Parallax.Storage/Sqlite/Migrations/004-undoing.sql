-- What an undoing needs: where the articles of a decision were before it, and which decision an undoing undoes.
ALTER TABLE decision ADD COLUMN before TEXT;
ALTER TABLE decision ADD COLUMN undoes INTEGER;
