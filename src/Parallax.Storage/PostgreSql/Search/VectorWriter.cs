using Parallax.Core;
using Parallax.Storage.Search;
using Parallax.Storage.Sql;

namespace Parallax.Storage.PostgreSql.Search;

/// <summary>Keeps the full-text tables in step with the articles.</summary>
internal sealed class VectorWriter(StoreConnection connection) : ISearchWriter
{
    private readonly SortedDictionary<long, ArticleRecord> pending = [];

    /// <inheritdoc/>
    public void Add(ArticleRecord record, long? day) => pending[SearchRow.Of(day, record.Number)] = record;

    /// <inheritdoc/>
    public void Remove(long article, long? day, int quotations)
    {
        var row = SearchRow.Of(day, article);
        if (pending.Remove(row))
        {
            return;
        }

        // The month keeps it to one partition.
        const string Month = "month = (SELECT month FROM article WHERE id = ?1)";
        connection.Send($"DELETE FROM article_search WHERE id = ?2 AND {Month}", article, row);
        if (quotations > 0)
        {
            var (first, last) = (
                SearchRow.OfQuotation(row, 0),
                SearchRow.OfQuotation(row, SearchRow.MostQuotations - 1)
            );
            connection.Send(
                $"DELETE FROM quotation_search WHERE id BETWEEN ?2 AND ?3 AND {Month}",
                article,
                first,
                last
            );
        }
    }

    /// <inheritdoc/>
    public void Flush()
    {
        foreach (var (row, record) in pending)
        {
            Write(row, SearchedArticle.Of(record), month: null);
        }

        pending.Clear();
    }

    /// <summary>Writes an article's rows.</summary>
    /// <param name="row">Row of the article.</param>
    /// <param name="article">What is searched of it.</param>
    /// <param name="month">Month of its storing; null for the one of the step.</param>
    public void Write(long row, SearchedArticle article, int? month)
    {
        var vector = SearchVector.Of(article);
        connection.Send(
            "INSERT INTO article_search (id, whole, length, words, people, places, month) "
                + "VALUES (?1, ?2::integer::boolean, ?3, ?4::tsvector, ?5, ?6, coalesce(?7::integer, store_month()))",
            row,
            vector.IsWhole,
            vector.Length,
            vector.ToString(),
            article.People,
            article.Places,
            month
        );
        for (var i = 0; i < Math.Min(article.Quotations.Count, SearchRow.MostQuotations); i++)
        {
            var said = SearchVector.Of(article.Quotations[i], article.Outlet);
            connection.Send(
                "INSERT INTO quotation_search (id, whole, length, words, month) "
                    + "VALUES (?1, ?2::integer::boolean, ?3, ?4::tsvector, coalesce(?5::integer, store_month()))",
                SearchRow.OfQuotation(row, i),
                said.IsWhole,
                said.Length,
                said.ToString(),
                month
            );
        }
    }
}
