using System.Security.Cryptography;
using System.Text;
using Parallax.Core;

namespace Parallax.Desk.Reviews;

/// <summary>Makes items from what an article really says: there is no other way to one.</summary>
public static class ReviewPicking
{
    /// <summary>Longest words that are picked as one item, in UTF-16 code units: more is no quotation but a reprint.</summary>
    public const int LongestWords = 10_000;

    /// <summary>A quotation that the store has of the article, under the name of who said it.</summary>
    /// <exception cref="ReviewException">It does not stand there.</exception>
    public static ReviewItem Quotation(StoredArticle article, StoredQuotation quotation)
    {
        ArgumentNullException.ThrowIfNull(quotation);
        return Of(article, quotation.Start, quotation.End, ReviewItemKind.Quotation) with
        {
            Speaker = Known(quotation.Speaker),
        };
    }

    /// <summary>A statement of the article, with whose claim it is where it is somebody's.</summary>
    /// <exception cref="ReviewException">It does not stand there.</exception>
    public static ReviewItem Statement(StoredArticle article, int start, int end, string? claimedBy = null) =>
        Of(article, start, end, ReviewItemKind.Statement) with
        {
            Speaker = Known(claimedBy),
        };

    /// <summary>The item, where the words that were seen when it was picked are still those of the article.</summary>
    /// <exception cref="ReviewException">They are not.</exception>
    public static ReviewItem Seen(this ReviewItem item, string words)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Text == words
            ? item
            : throw new ReviewException($"{item.Article} has other words there than those picked; load its page again");
    }

    private static ReviewItem Of(StoredArticle article, int start, int end, ReviewItemKind kind)
    {
        ArgumentNullException.ThrowIfNull(article);
        var id = StoredArticle.Id(article.Number);
        var text = article.Article.Text;
        if (start < 0 || end > text.Length || start >= end)
        {
            throw new ReviewException($"{id} has no characters {start} to {end}; load its page again");
        }

        if (end - start > LongestWords)
        {
            throw new ReviewException(
                $"{end - start} characters are no quotation; pick at most {LongestWords} at once"
            );
        }

        var span = new TextSpan(start, end).Trim(text);
        if (span.IsEmpty || Halves(text, span.Start) || Halves(text, span.End))
        {
            throw new ReviewException($"characters {start} to {end} of {id} are no words; pick words");
        }

        return new ReviewItem
        {
            Id = $"{id}-{span.Start}-{span.End}",
            Kind = kind,
            Article = id,
            Story = StoredStory.Id(article.Membership.Story),
            Outlet = Known(article.Outlet),
            Headline = Known(article.Headline),
            Address = WebLink.Of(article.Article.Url) ?? WebLink.Of(article.Address),
            Published = article.Day?.Value,
            TextSha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            Start = span.Start,
            End = span.End,
            Text = span.In(text),
        };
    }

    private static string? Known(string? name) => string.IsNullOrWhiteSpace(name) ? null : WholeText.Of(name.Trim());

    private static bool Halves(string text, int at) =>
        at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
}
