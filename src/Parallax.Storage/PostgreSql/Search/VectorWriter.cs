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
            Send("article_search", row, OfArticle(record));
            for (var i = 0; i < Math.Min(record.Quotations.Count, SearchRow.MostQuotations); i++)
            {
                var vector = OfQuotation(record.Quotations[i], record.Outlet);
                Send("quotation_search", SearchRow.OfQuotation(row, i), vector);
            }
        }

        pending.Clear();
    }

    /// <summary>The words of an article.</summary>
    public static SearchVector OfArticle(ArticleRecord record) =>
        SearchVector.OfArticle(
            record.Headline,
            record.Article.Text,
            record.Outlet,
            SearchNames.Column(record.Quotations.Select(quotation => quotation.Speaker)),
            SearchNames.Column(record.People),
            SearchNames.Column(record.Places)
        );

    /// <summary>The words of a quotation.</summary>
    public static SearchVector OfQuotation(StoredQuotation quotation, string? outlet) =>
        SearchVector.OfQuotation(quotation.Text, quotation.Speaker, outlet);

    private void Send(string table, long row, SearchVector vector) =>
        connection.Send(
            $"INSERT INTO {table} (id, whole, length, words) VALUES (?1, ?2::integer::boolean, ?3, ?4::tsvector)",
            row,
            vector.IsWhole,
            vector.Length,
            vector.ToString()
        );
}
