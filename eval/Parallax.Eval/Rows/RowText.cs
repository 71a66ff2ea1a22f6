using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Parallax.Core;
using Parallax.Sources.Plain;

namespace Parallax.Eval.Rows;

/// <summary>A row that holds a report: text, and its day of publication (<c>yyyy-MM-dd</c>) where known.</summary>
internal sealed record NewsRow(string Id, string Text, string? Date = null);

/// <summary>A row's text as the product reads it from a file, with the way back to the row's own offsets.</summary>
internal sealed record RowText(Article Article, OffsetMap Map, string Text)
{
    /// <summary>Reads the row.</summary>
    /// <exception cref="InvalidDataException">The product cannot read the text; its own words say why.</exception>
    public static RowText Of(NewsRow row)
    {
        var article = ArticleOf(row);
        return new RowText(article, OffsetMap.Between(row.Text, article.Text), row.Text);
    }

    /// <summary>The row as the product reads it from a text file, with its day as <c>--date</c> states it.</summary>
    /// <exception cref="InvalidDataException">The product cannot read the text; its own words say why.</exception>
    public static Article ArticleOf(NewsRow row)
    {
        var bytes = Encoding.UTF8.GetBytes(row.Text);
        var source = new Source(row.Id + ".txt", bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        var result = new PlainTextReader().Read(source, CancellationToken.None).Single();
        var article = result.Article ?? throw new InvalidDataException(result.Failure);
        return article with
        {
            Id = row.Id,
            Published = row.Date is null
                ? null
                : new Stated<DateOnly>(
                    DateOnly.ParseExact(row.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                    "--date"
                ),
        };
    }

    /// <summary>The row's words at a span of its own offsets.</summary>
    public string Slice(TextSpan span) => span.In(Text);

    /// <summary>A span of the article in the row's offsets.</summary>
    public TextSpan ToRow(TextSpan span) => Map.ToOriginal(span);

    /// <summary>A span that may be missing, as the list of spans that answers hold.</summary>
    public IReadOnlyList<TextSpan> ToRow(TextSpan? span) => span is { IsEmpty: false } some ? [ToRow(some)] : [];
}
