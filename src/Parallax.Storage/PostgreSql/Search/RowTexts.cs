using System.Text.Json;
using Parallax.Core;
using Parallax.Storage.Sql;

namespace Parallax.Storage.PostgreSql.Search;

/// <summary>Headline and text of a row of a full-text table, as the other tables have them.</summary>
internal sealed class RowTexts(StoreConnection connection, bool quotations)
{
    /// <summary>The headline and the text; of a quotation its words.</summary>
    public (string? Headline, string Text) Of(long row)
    {
        var article = SearchRow.Article(quotations ? SearchRow.ArticleRow(row) : row);
        return connection
            .All(
                "SELECT a.headline, b.text, b.quotations FROM article a JOIN body b ON b.article = a.id "
                    + $"{connection.Dialect.SameMonth("b")} WHERE a.id = ?1",
                reader =>
                    quotations
                        ? (null, Quotations(reader.GetFieldValue<byte[]>(2))[SearchRow.Index(row)].Text)
                        : (reader.OptionalText(0), PackedBlob.Text(reader.GetFieldValue<byte[]>(1))),
                article
            )
            .Single();
    }

    private static IReadOnlyList<StoredQuotation> Quotations(byte[] packed) =>
        JsonSerializer.Deserialize(PackedBlob.Unpack(packed), StoredJson.Default.IReadOnlyListStoredQuotation)!;
}
