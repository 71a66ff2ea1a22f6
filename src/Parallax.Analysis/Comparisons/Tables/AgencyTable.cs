using Parallax.Analysis.Annotators.Events;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Tables;

/// <summary>How each article names, or leaves out, who acts in a statement that several have.</summary>
internal static class AgencyTable
{
    /// <summary>The row of a group, or null where fewer than two articles tell of a deed in it.</summary>
    public static AgencyRow? Of(string id, IReadOnlyList<StoryStatement> group)
    {
        var uses = group
            .GroupBy(statement => statement.View)
            .Select(versions =>
                versions
                    .SelectMany(statement =>
                        statement.View.EventsIn(statement.Span).Select(found => Use(statement.View, found))
                    )
                    .FirstOrDefault()
            )
            .OfType<AgencyUse>()
            .ToList();
        return uses.Count < 2 ? null : new AgencyRow(id, uses);
    }

    private static AgencyUse Use(ArticleView view, Event found) =>
        new(
            view.Id,
            found.Span.Start,
            found.Span.End,
            found.Span.In(view.Text),
            found.Agency.ToString().ToLowerInvariant(),
            [.. found.Actor.Select(actor => actor.Name)]
        );
}
