using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Web.Pages.Story;

/// <summary>How an article has a statement.</summary>
public enum ClaimKind
{
    /// <summary>It does not have it.</summary>
    Absent,

    /// <summary>The outlet says it itself.</summary>
    Asserted,

    /// <summary>It says who says so.</summary>
    Attributed,

    /// <summary>It says that it is not so, where another says that it is.</summary>
    Denied,
}

/// <summary>How an article has a statement, and whose claim it is.</summary>
/// <param name="Kind">How.</param>
/// <param name="By">Whose claim it is; null where the outlet says it itself, or does not say who.</param>
public sealed record StatementClaim(ClaimKind Kind, string? By)
{
    /// <summary>The sign in a cell; the word stands beside it for who cannot see it.</summary>
    public string Sign =>
        Kind switch
        {
            ClaimKind.Asserted => "●",
            ClaimKind.Attributed => "“ ”",
            ClaimKind.Denied => "✕",
            _ => "–",
        };

    /// <summary>The word for it.</summary>
    public string Word => Kind.ToString().ToLowerInvariant();

    /// <summary>The claim of an article.</summary>
    public static StatementClaim Of(GroupCard group, ArticleCard card)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(card);
        var versions = group.Group.Versions.Where(version => version.Article == card.Article.Id).ToList();
        if (versions.Count == 0)
        {
            return new StatementClaim(ClaimKind.Absent, null);
        }

        var by = versions
            .Select(version => version.Source)
            .FirstOrDefault(source => !string.IsNullOrWhiteSpace(source));
        if (versions.Exists(version => Denies(group, card, version)))
        {
            return new StatementClaim(ClaimKind.Denied, by);
        }

        return versions.TrueForAll(version =>
            !string.IsNullOrWhiteSpace(version.Source) || version.Quotation is not null
        )
            ? new StatementClaim(ClaimKind.Attributed, by)
            : new StatementClaim(ClaimKind.Asserted, null);
    }

    // "Did not fire" is a denial only beside an article that says somebody fired; a saying denied is one always.
    private static bool Denies(GroupCard group, ArticleCard card, StatementVersion version) =>
        card.Article.Quotations.Any(quotation => quotation.Id == version.Quotation && quotation.Denied)
        || group.Group.Differences.Any(difference =>
            difference.Type is DifferenceType.Polarity && difference.Articles.Contains(card.Article.Id)
        )
            && card.Article.Events.Any(told =>
                told.Negated && told.Predicate.Start >= version.Start && told.Predicate.End <= version.End
            );
}
