using System.Security.Cryptography;
using System.Text;
using Parallax.Core;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>An event on its way out, with what a row of a table needs that the event itself leaves to its report.</summary>
public sealed record ExportedEvent
{
    /// <summary>
    /// The same whenever the same texts are exported: made from the texts' hashes and the places of the predicates, and from
    /// nothing that depends on names, order or the day.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>Number of the story in its store ("s3"); null for files.</summary>
    public string? Story { get; init; }

    /// <summary>The event.</summary>
    public required StoryEvent Event { get; init; }

    /// <summary>The surest that any version tells it as.</summary>
    public required EventStanding Standing { get; init; }

    /// <summary>Every mention, with its article.</summary>
    public required IReadOnlyList<ExportedVersion> Versions { get; init; }

    /// <summary>What <see cref="Id"/> is made from: no order, no names.</summary>
    internal static string IdOf(IEnumerable<ExportedVersion> versions)
    {
        var places = versions
            .Select(version =>
                $"{version.Article.TextSha256}:{version.Told.Predicate.Start}:{version.Told.Predicate.End}\n"
            )
            .Order(StringComparer.Ordinal);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(places)));
        return "pe-" + Convert.ToHexStringLower(hash.AsSpan(0, 8));
    }
}

/// <summary>One article's mention of an exported event.</summary>
/// <param name="Told">The mention.</param>
/// <param name="Article">The article.</param>
/// <param name="Standing">What it tells the event as.</param>
/// <param name="Voice">"outlet", or the kind of quotation it is claimed in: "direct", "mixed", "indirect"; "quotation" where the kind is unknown.</param>
/// <param name="ClaimedBy">Whose claim it is; null in the outlet's own voice, or where unnamed.</param>
public sealed record ExportedVersion(
    EventVersion Told,
    ArticleReport Article,
    EventStanding Standing,
    string Voice,
    string? ClaimedBy
);
