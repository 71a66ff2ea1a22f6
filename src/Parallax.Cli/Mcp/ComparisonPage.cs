using Parallax.Analysis.Reports;
using Parallax.Analysis.Reports.Views;
using Parallax.Cli.Mcp.Shapes;
using Parallax.Core;

namespace Parallax.Cli.Mcp;

/// <summary>A page of a comparison: the weightiest of what differs, is shared, and stands in one article only.</summary>
internal static class ComparisonPage
{
    private const int LongestVersion = 500;
    private const int LongestReading = 200;
    private const int LongestExplanation = 400;
    private const int LongestHeadline = 300;
    private const int MostVersions = 4;
    private const int MostDifferences = 5;
    private const int MostReadings = 4;

    /// <summary>The page of <paramref name="limit"/> statements of each kind from <paramref name="offset"/> on.</summary>
    public static ComparisonAnswer Of(Report report, int offset, int limit)
    {
        var index = new ReportIndex(report);
        var differing = index.Differing();
        var shared = Shared(index);
        var only = Only(index);
        var totals = new ComparisonTotals(differing.Count, shared.Count, only.Count);
        var rest = new ComparisonTotals(
            Rest(totals.Differing, offset, limit),
            Rest(totals.Shared, offset, limit),
            Rest(totals.Only, offset, limit)
        );
        var more = rest.Differing + rest.Shared + rest.Only > 0;
        return new ComparisonAnswer(
            Head(report.Story),
            [.. index.Articles.Select(Line)],
            [.. differing.Skip(offset).Take(limit).Select(card => Line(index, card))],
            [.. shared.Skip(offset).Take(limit).Select(card => Line(index, card))],
            [.. only.Skip(offset).Take(limit).Select(card => Line(index, card))],
            totals,
            more ? offset + limit : null,
            more
                ?
                [
                    FormattableString.Invariant(
                        $"further on there are {rest.Differing} differing, {rest.Shared} shared and {rest.Only} only in one article: ask with offset {offset + limit}"
                    ),
                ]
                : []
        );
    }

    private static int Rest(int count, int offset, int limit) => Math.Max(0, count - offset - limit);

    // What the overview has first; what differs in more than wording stands under the differing.
    private static List<GroupCard> Shared(ReportIndex index) =>
        [
            .. index
                .GroupsOf(index.Report.Overview?.Shared)
                .Union(
                    index.Alike().OrderBy(card => card.Group.Missing.Count).ThenByDescending(card => card.Group.Weight)
                )
                .Where(card => !card.Differs),
        ];

    // From each article its weightiest, then from each the next: one long article must not fill the page.
    private static List<GroupCard> Only(ReportIndex index) =>
        [
            .. index
                .Parties.SelectMany(party =>
                    index.OnlyIn(party).Select((card, rank) => (Card: card, Rank: rank, Party: party.Index))
                )
                .OrderBy(one => one.Rank)
                .ThenBy(one => one.Party)
                .Select(one => one.Card),
        ];

    private static StoryHead? Head(Story? story) =>
        story is null ? null : new StoryHead(story.Headline, story.Date, story.Places, story.SameEvent, story.Why);

    private static ArticleLine Line(ArticleCard card)
    {
        var article = card.Article;
        return new ArticleLine(
            article.Id,
            card.Siglum,
            article.Outlet?.Name ?? article.Relay?.Name,
            article.Origin?.Name,
            article.Published?.Value,
            article.Headline is { } headline
                ? EvidenceItem.Of(
                    new Evidence(article.Id, headline.Start, headline.End, headline.Text),
                    LongestHeadline
                )
                : null,
            article.Text.Length
        );
    }

    private static StatementLine Line(ReportIndex index, GroupCard card)
    {
        var witnesses = Witness.Of(index, card);
        var disagreements = card.Differs ? Disagreement.Of(index, card) : [];
        var differences = disagreements.Take(MostDifferences).ToList();
        var versions = witnesses.SelectMany(witness => Versions(witness, differences)).ToList();
        return new StatementLine(card.Group.Id, [.. versions.Take(MostVersions)], card.Group.Missing)
        {
            MoreVersions = Math.Max(0, versions.Count - MostVersions),
            Background = card.Group.Background,
            Differences = differences.Count > 0 ? [.. differences.Select(Difference)] : null,
            MoreDifferences = Math.Max(0, disagreements.Count - MostDifferences),
        };
    }

    // An article may say a thing twice: where it says most of it, and what a difference is about.
    private static IEnumerable<VersionItem> Versions(Witness witness, IReadOnlyList<Disagreement> differences)
    {
        var fullest = witness.Versions.MaxBy(version => version.Text.Length);
        return witness
            .Versions.Where(version =>
                version == fullest || differences.Any(difference => IsAbout(difference, version))
            )
            .Select(version => Version(witness, version));
    }

    private static bool IsAbout(Disagreement difference, StatementVersion version) =>
        difference.Readings.Any(reading =>
            reading.Words is { } words
            && words.Article == version.Article
            && words.Start >= version.Start
            && words.End <= version.End
        );

    private static VersionItem Version(Witness witness, StatementVersion version)
    {
        var length = EvidenceItem.Length(version.Text, LongestVersion);
        return new VersionItem(version.Article, version.Start, version.Start + length, version.Text[..length])
        {
            Cut = length < version.Text.Length,
            SameIn = witness.Articles.Count > 1 ? [.. witness.Articles.Skip(1).Select(card => card.Article.Id)] : null,
            Source = version.Source,
        };
    }

    private static DifferenceItem Difference(Disagreement disagreement)
    {
        var first = disagreement.Differences[0];
        return new DifferenceItem(
            disagreement.Type,
            Snippet.Of(first.Explanation, LongestExplanation),
            [
                .. disagreement
                    .Readings.Take(MostReadings)
                    .Select(reading => new ReadingItem(
                        [.. reading.Articles.Select(card => card.Article.Id)],
                        reading.Words is { } words ? EvidenceItem.Of(words, LongestReading) : null
                    )),
            ]
        )
        {
            Kind = first.Kind,
        };
    }
}
