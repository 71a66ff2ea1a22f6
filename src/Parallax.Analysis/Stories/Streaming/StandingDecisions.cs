using Parallax.Core;

namespace Parallax.Analysis.Stories.Streaming;

/// <summary>The decisions of people that still hold: none that was undone, and no undoing.</summary>
public static class StandingDecisions
{
    /// <summary>The decisions that hold with their places among all of them, from 1; first to last.</summary>
    /// <param name="decisions">All decisions, first to last.</param>
    public static IReadOnlyList<(int Number, StoryDecision Decision)> Of(IReadOnlyList<StoryDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        var undone = decisions.Select(decision => decision.Undoes).OfType<int>().ToHashSet();
        return
        [
            .. decisions
                .Select((decision, i) => (Number: i + 1, Decision: decision))
                .Where(pair => pair.Decision.Kind is not StoryDecisionKind.Undo && !undone.Contains(pair.Number)),
        ];
    }

    /// <summary>
    /// One line that says why a decision cannot be undone; null where it can. One that a later decision rests on cannot: first
    /// the later one is undone.
    /// </summary>
    /// <param name="number">Its place among all decisions, from 1.</param>
    /// <param name="decisions">All decisions, first to last.</param>
    /// <param name="texts">Of an article all numbers that its address ever had: a later text has another number.</param>
    public static string? Obstacle(
        int number,
        IReadOnlyList<StoryDecision> decisions,
        Func<long, IReadOnlyCollection<long>> texts
    )
    {
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(texts);
        if (number < 1 || number > decisions.Count)
        {
            return $"there is no decision {number}; {decisions.Count} were made";
        }

        var decision = decisions[number - 1];
        if (decision.Kind is StoryDecisionKind.Undo)
        {
            return "what was undone is not undone again; decide it anew instead";
        }

        if (decisions.Any(later => later.Undoes == number))
        {
            return "it was undone before";
        }

        if (decision.Before is null)
        {
            return "it was made by an older Parallax, which kept no note of where its articles were; move them back by hand";
        }

        var own = decision.Before.Keys.SelectMany(texts).Concat(decision.Before.Keys).ToHashSet();
        var rests = Of(decisions)
            .Where(pair => pair.Number > number)
            .Select(pair => (pair.Decision, Article: Touched(pair.Decision).FirstOrDefault(own.Contains)))
            .LastOrDefault(pair => pair.Article > 0);
        return rests.Decision is null
            ? null
            : $"a later decision ({Name(rests.Decision)}) is about {StoredArticle.Id(rests.Article)} too; undo that one first";
    }

    /// <summary>A decision in words: "merged into s3".</summary>
    public static string Name(StoryDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var story = StoredStory.Id(decision.Story);
        return decision.Kind switch
        {
            StoryDecisionKind.Merge => $"merged into {story}",
            StoryDecisionKind.Split => $"split off as {story}",
            StoryDecisionKind.Move => $"moved to {story}",
            StoryDecisionKind.Pin => $"pinned to {story}",
            _ => "undone",
        };
    }

    private static IEnumerable<long> Touched(StoryDecision decision) =>
        decision.Articles.Concat(decision.Before?.Keys ?? []);
}
