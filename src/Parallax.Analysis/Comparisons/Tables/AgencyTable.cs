using Parallax.Analysis.Annotators.Events;
using Parallax.Analysis.Annotators.Statements;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Comparisons.Tables;

/// <summary>How each article names, or leaves out, who acts in a statement that several have.</summary>
internal static class AgencyTable
{
    /// <summary>The row of a group, or null where fewer than two articles tell of a deed in it.</summary>
    public static AgencyRow? Of(string id, IReadOnlyList<StoryStatement> group)
    {
        var articles = group.GroupBy(statement => statement.View).ToList();
        if (articles.Count < 2)
        {
            return null;
        }

        var deeds = articles
            .Select(versions =>
                versions
                    .SelectMany(statement =>
                        statement.View.DeedsIn(statement.Span).Where(found => IsOwn(statement, found))
                    )
                    .ToList()
            )
            .ToList();
        var type = MainDeed(articles, deeds);
        var uses = articles
            .Zip(deeds, (versions, found) => Use([.. versions], found, type))
            .OfType<AgencyUse>()
            .ToList();
        return type is null || uses.Count < 2 ? null : new AgencyRow(id, uses);
    }

    // A clause may hold another statement: its deeds are that one's.
    private static bool IsOwn(StoryStatement statement, Event found) =>
        statement.View.StatementAt(found.Predicate) is not { } inner || ReferenceEquals(inner, statement);

    // The deed that most articles tell of in the statement, by type or by its word.
    private static string? MainDeed(List<IGrouping<ArticleView, StoryStatement>> articles, List<List<Event>> deeds) =>
        articles
            .Zip(deeds)
            .SelectMany(pair => pair.Second.Select(found => DeedOf(pair.First.Key, found)).Distinct())
            .CountBy(deed => deed)
            .Select((count, order) => (count.Key, count.Value, order))
            .OrderByDescending(deed => deed.Value)
            .ThenBy(deed => deed.order)
            .Select(deed => deed.Key)
            .FirstOrDefault();

    private static string DeedOf(ArticleView view, Event found) =>
        found.Told ?? view.Tree.Lemma(view.Tree.TokenAt(found.Predicate.Start)).ToLowerInvariant();

    // Without a deed of the kind another of a known kind, and without any a clause that nobody acts in. "The committee asks
    // the army to arm the posts" beside "the ministers are to meet" compares nothing: such an article has no cell.
    private static AgencyUse? Use(List<StoryStatement> versions, List<Event> deeds, string? type)
    {
        var view = versions[0].View;
        // "Clashes began when forces attacked": who acts is told beside the deed that nobody does.
        var deed = deeds.Find(found => DeedOf(view, found) == type);
        deed = deed is { Actor.Count: > 0 }
            ? deed
            : deeds.Find(found => found is { Actor.Count: > 0, Told: not null }) ?? deed;
        return deed is not null
            ? Told(view, deed)
            : versions.Select(Clause).FirstOrDefault(use => use is { Actor.Count: 0 });
    }

    private static AgencyUse Told(ArticleView view, Event found) =>
        new(
            view.Id,
            found.Span.Start,
            found.Span.End,
            found.Span.In(view.Text),
            found.Agency.ToString().ToLowerInvariant(),
            [.. found.Actor.Select(actor => view.Shared(actor.Entity)?.Name ?? actor.Name).Distinct()]
        );

    private static AgencyUse? Clause(StoryStatement version)
    {
        var (view, statement) = (version.View, version.Statement);
        var tree = view.Tree;
        if (
            statement.Predicate is not { } predicate
            || tree.Parsed.Tags[tree.TokenAt(predicate.Start)] is not Upos.Verb
        )
        {
            return null;
        }

        var agents = statement.Arguments.Where(argument => argument.Role is ArgumentRole.Agent).ToList();
        var behind = agents.Exists(agent => tree.RelationOf(tree.TokenAt(agent.Head.Start)) is Relation.OblAgent);
        return new AgencyUse(
            view.Id,
            statement.Span.Start,
            statement.Span.End,
            version.Text,
            agents.Count == 0 ? "agentless"
                : behind ? "passive"
                : "active",
            [.. agents.Select(agent => view.Shared(agent.Entity)?.Name ?? agent.Head.In(view.Text))]
        );
    }
}
