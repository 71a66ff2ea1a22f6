using Parallax.Core;
using Parallax.Storage.Search;
using Parallax.Storage.Sql;

namespace Parallax.Storage.Sqlite;

/// <summary>Keeps the full-text tables in step with the articles.</summary>
internal sealed class SearchWriter(StoreConnection connection) : ISearchWriter
{
    // FTS5 writes its buffer out whenever a row comes that is not after the last one, so a step is sorted first.
    private readonly SortedDictionary<long, ArticleRecord> pending = [];

    /// <summary>An article to be found.</summary>
    public void Add(ArticleRecord record, long? day) => pending[SearchRow.Of(day, record.Number)] = record;

    /// <summary>An article not to be found any more.</summary>
    public void Remove(long article, long? day, int quotations)
    {
        var row = SearchRow.Of(day, article);
        if (pending.Remove(row))
        {
            return;
        }

        connection.Run("DELETE FROM article_search WHERE rowid = ?1", row);
        for (var i = 0; i < Math.Min(quotations, SearchRow.MostQuotations); i++)
        {
            connection.Run("DELETE FROM quotation_search WHERE rowid = ?1", SearchRow.OfQuotation(row, i));
        }
    }

    /// <summary>Writes what was added.</summary>
    public void Flush()
    {
        foreach (var (row, record) in pending)
        {
            Write(row, SearchedArticle.Of(record));
        }

        pending.Clear();
    }

    /// <summary>Writes an article's rows.</summary>
    public void Write(long row, SearchedArticle article)
    {
        var outlet = Words(article.Outlet);
        connection.Run(
            "INSERT INTO article_search (rowid, headline, body, outlet, speakers, people, places) "
                + "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            row,
            Words(article.Headline),
            Words(article.Text),
            outlet,
            Words(article.Speakers),
            Words(article.People),
            Words(article.Places)
        );
        for (var i = 0; i < Math.Min(article.Quotations.Count, SearchRow.MostQuotations); i++)
        {
            var quotation = article.Quotations[i];
            connection.Run(
                "INSERT INTO quotation_search (rowid, words, speaker, outlet) VALUES (?1, ?2, ?3, ?4)",
                SearchRow.OfQuotation(row, i),
                Words(quotation.Text),
                Words(quotation.Speaker),
                outlet
            );
        }
    }

    // SQLite takes a text to end where it has a NUL: what stands behind it would never be found.
    private static string? Words(string? text) => text?.Replace('\0', ' ');
}
