using Parallax.Analysis.Annotators;
using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Quotations;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Tables;

/// <summary>
/// How much a statement matters to its story: how many origins carry it, where it stands, whom it names, what it counts,
/// whether it is quoted; and whether it tells of what was before. The weights were set by hand: no set tells what readers
/// miss. Each ground stands in the report.
/// </summary>
internal sealed class StatementWeights(
    IReadOnlyList<ArticleView> articles,
    IReadOnlyList<SharedEntity> entities,
    Story story,
    OmissionTable omissions
)
{
    private const double Carried = 0.4;
    private const double InHeadline = 0.2;
    private const double Early = 0.1;
    private const double Names = 0.15;
    private const double Figures = 0.1;
    private const double Quoted = 0.1;
    private const double Deed = 0.05;
    private const double OfBackground = 0.5;

    // A caption, a kicker, a byline, and a clause that says no more than who speaks and where.
    private const double OfFrame = 0.5;

    // The first paragraph of running text, and the first quarter of the article.
    private const double EarlyPart = 0.25;

    private static readonly string[] Phrases =
    [
        .. WordList.Load("Tables/background.txt")["phrase"].Order(StringComparer.Ordinal),
    ];

    private readonly Dictionary<ArticleView, TextSpan> leads = articles.ToDictionary(view => view, Lead);
    private readonly HashSet<string> inHeadlines = HeadlineEntities(articles, entities);

    /// <summary>The group with its weight, its grounds and the articles that do not have it.</summary>
    public StatementGroup Weigh(StatementGroup group, IReadOnlyList<StoryStatement> versions)
    {
        var origins = omissions.Origins(versions);
        var grounds = Grounds(versions, origins).ToList();
        var background = Background(versions);
        var weight = grounds.Sum(ground => ground.Weight) * (background is null ? 1 : OfBackground);
        weight *= versions.All(IsFrame) ? OfFrame : 1;
        return group with
        {
            Weight = Math.Round(Math.Min(1, weight), 3),
            Why = grounds,
            Origins = origins,
            Background = background is not null,
            BackgroundWords = background,
            Omissions = omissions.Of(versions, group.Missing),
        };
    }

    private IEnumerable<StoryReason> Grounds(IReadOnlyList<StoryStatement> versions, int origins)
    {
        yield return new StoryReason(
            "origins",
            $"carried by {origins} of {omissions.OriginCount} origins",
            Math.Round(Carried * origins / Math.Max(1, omissions.OriginCount), 3)
        );
        if (Place(versions) is { } place)
        {
            yield return place;
        }

        var named = versions.SelectMany(NamedIn).Distinct().Count();
        if (inHeadlines.Count > 0 && named > 0)
        {
            var share = Math.Min(1, named / Math.Min(3.0, inHeadlines.Count));
            yield return new StoryReason(
                "names",
                $"names {named} of the headlines' names",
                Math.Round(Names * share, 3)
            );
        }

        if (versions.Any(version => version.View.QuantitiesIn(version.Span).Any()))
        {
            yield return new StoryReason("figures", "has a figure", Figures);
        }

        if (versions.Any(version => version.IsInMarks && version.Quotation?.Source is not null))
        {
            yield return new StoryReason("quoted", "quoted in somebody's own words", Quoted);
        }

        if (versions.Any(version => version.View.DeedsIn(version.Span).Any(found => found.Told is not null)))
        {
            yield return new StoryReason("event", "tells of a deed", Deed);
        }
    }

    private StoryReason? Place(IReadOnlyList<StoryStatement> versions)
    {
        var top = versions.FirstOrDefault(version =>
            version.View.PartOf(version.Span) is PartKind.Headline or PartKind.Standfirst
            || leads[version.View].Contains(version.Span)
        );
        if (top is not null)
        {
            return new StoryReason("headline", $"in the headline or the lead of {top.View.Name}", InHeadline);
        }

        var early = versions.FirstOrDefault(version => version.Span.Start < EarlyPart * version.View.Text.Length);
        return early is null ? null : new StoryReason("early", $"early in {early.View.Name}", Early);
    }

    private static bool IsFrame(StoryStatement version) =>
        version.Statement is { Attribution: not null, Quotation: null }
        || version.View.PartOf(version.Span) is not (PartKind.Headline or PartKind.Standfirst or PartKind.Paragraph);

    private IEnumerable<string> NamedIn(StoryStatement version) =>
        version
            .View.Entities.Within(version.Span)
            .Where(pair => pair.Mention.Kind is not MentionKind.Pronoun)
            .Select(pair => version.View.SharedId(pair.Entity.Id))
            .OfType<string>()
            .Where(inHeadlines.Contains);

    // A date long before the story's day, or words such as "has long"; not where the statement dates itself to the story.
    private Evidence? Background(IReadOnlyList<StoryStatement> versions)
    {
        foreach (var version in versions)
        {
            var times = version.View.TimesIn(version.Span).Where(IsDate).ToList();
            if (times.Exists(time => !StoryDays.IsLongBefore(time.Value, story.Date)))
            {
                continue;
            }

            if ((times.Count > 0 ? times[0].Span : Phrase(version)) is { } words)
            {
                return version.View.Evidence(words);
            }
        }

        return null;
    }

    private static bool IsDate(TimeExpression time) =>
        time is { Type: TimeType.Date or TimeType.Time, IsResolved: true } && char.IsAsciiDigit(time.Value[0]);

    private static TextSpan? Phrase(StoryStatement version)
    {
        if (version.IsInMarks)
        {
            return null;
        }

        var text = version.PlainText;
        foreach (var phrase in Phrases)
        {
            var at = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            var end = at + phrase.Length;
            if (
                at >= 0
                && (at == 0 || !char.IsLetter(text[at - 1]))
                && (end == text.Length || !char.IsLetter(text[end]))
            )
            {
                return new TextSpan(version.Span.Start + at, version.Span.Start + end);
            }
        }

        return null;
    }

    private static TextSpan Lead(ArticleView view) =>
        view.Annotated.Get(Part.Key).FirstOrDefault(part => part.Kind is PartKind.Paragraph)?.Span ?? default;

    private static HashSet<string> HeadlineEntities(
        IReadOnlyList<ArticleView> articles,
        IReadOnlyList<SharedEntity> entities
    )
    {
        var known = entities.Select(entity => entity.Id).ToHashSet();
        return
        [
            .. articles
                .SelectMany(view =>
                    view.Annotated.Get(Part.Key)
                        .Where(part => part.Kind is PartKind.Headline)
                        .SelectMany(part => view.Entities.Within(part.Span))
                        .Select(pair => view.SharedId(pair.Entity.Id))
                )
                .OfType<string>()
                .Where(known.Contains),
        ];
    }
}
