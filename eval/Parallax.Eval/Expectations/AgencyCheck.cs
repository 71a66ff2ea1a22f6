using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Eval.Expectations;

/// <summary>Who is named as acting in a clause, and how.</summary>
internal sealed class AgencyCheck : IArticleCheck
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ExpectedArticle expected, ArticleReport article) =>
        expected.Agency.Select(agency => new Finding(
            "agency",
            article.Id,
            $"{agency.Voice}, {Joined(agency.Actor)}: “{Brief.Of(agency.Text)}”",
            Missed(agency, article)
        ));

    private static string? Missed(ExpectedAgency expected, ArticleReport article)
    {
        var events = article
            .Events.Where(found =>
                Passage
                    .All(article, expected.Text)
                    .Any(place => place.Span.Contains(new TextSpan(found.Predicate.Start, found.Predicate.End)))
            )
            .ToArray();
        return events.Any(found => IsRight(expected, found, article)) ? null
            : events.Length == 0 ? "no event in the clause"
            : "given "
                + string.Join(
                    "; ",
                    events.Select(found =>
                        $"{found.Predicate.Text}: {found.Agency}, {Joined([.. found.Actor.Select(actor => actor.Name)])}"
                    )
                );
    }

    private static bool IsRight(ExpectedAgency expected, EventReport found, ArticleReport article)
    {
        // An intransitive verb of happening names nobody, whatever its grammar.
        var agency = expected.Voice == "intransitive" ? "agentless" : expected.Voice;
        return found.Agency == agency
            && (
                expected.Actor is null
                    ? found.Actor.Count == 0
                    : expected.Actor.All(name => found.Actor.Any(actor => Means(name, actor, article)))
            );
    }

    // "Armenian forces" act for Armenia: the words hold a mention of it, or the entity is of its country.
    private static bool Means(string name, ReferenceReport actor, ArticleReport article)
    {
        if (Names.Agree(name, actor.Name) || Names.Agree(name, actor.Text))
        {
            return true;
        }

        var entity = article.Entities.FirstOrDefault(entity => Words.Same(name, entity.Name));
        var span = new TextSpan(actor.Start, actor.End);
        return entity is not null
            && (
                entity.Mentions.Any(mention => span.Contains(new TextSpan(mention.Start, mention.End)))
                || (
                    entity.Country is not null
                    && article.Entities.Any(other => other.Id == actor.Entity && other.Country == entity.Country)
                )
            );
    }

    private static string Joined(IReadOnlyList<string>? names) =>
        names is null or { Count: 0 } ? "nobody" : string.Join(" and ", names);
}
