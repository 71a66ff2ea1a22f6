using System.Globalization;
using Parallax.Core;
using Parallax.Eval.Scoring;

namespace Parallax.Eval.Expectations.Events;

/// <summary>
/// Whether the tellings of one event stand together among a story's events, and those of two apart. Only tellings that were
/// coded are asked about: what was missed is counted with the articles.
/// </summary>
internal sealed class EventLinksCheck
{
    private readonly ExpectedEvents expected;
    private readonly string story;
    private readonly Dictionary<string, StoryEvent> stands;
    private readonly Dictionary<string, (string Article, string Event)> coded;

    public EventLinksCheck(
        string story,
        ExpectedEvents expected,
        IReadOnlyList<EventMatching> articles,
        IReadOnlyList<StoryEvent> events
    )
    {
        (this.story, this.expected) = (story, expected);
        var versions = events
            .SelectMany(told => told.Versions.Select(version => (Key: (version.Article, version.Event), Told: told)))
            .DistinctBy(pair => pair.Key)
            .ToDictionary(pair => pair.Key, pair => pair.Told);
        coded = articles
            .SelectMany(matching =>
                matching
                    .Found.Where(found => found.Value is not null)
                    .Select(found => (found.Key, Value: (matching.Article.Id, found.Value!.Id)))
            )
            .Where(found => versions.ContainsKey(found.Value))
            .ToDictionary(found => found.Key, found => found.Value);
        stands = coded.ToDictionary(found => found.Key, found => versions[found.Value]);
    }

    /// <summary>
    /// A finding a pair that is linked, found where it should be; one a pair that should be; and one a conflict, likewise.
    /// </summary>
    public IEnumerable<Finding> Findings() => [.. Links(), .. Conflicts()];

    /// <summary>Labels of the tellings that surely are of one event, the reader's and the product's, for B-cubed.</summary>
    public IEnumerable<(string Gold, string System)> Labels()
    {
        var doubtful = expected.Groups.SelectMany(group => group.Also).ToHashSet();
        return stands
            .Where(telling => !doubtful.Contains(telling.Key))
            .Select(telling => ($"{story} {Group(telling.Key)}", $"{story} {telling.Value.Id}"));
    }

    /// <summary>B-cubed over the labels of several stories; null where there are none.</summary>
    public static GroupingScore? Score(IReadOnlyList<(string Gold, string System)> labels) =>
        labels.Count == 0
            ? null
            : GroupingScore.Of([.. labels.Select(label => label.Gold)], [.. labels.Select(label => label.System)]);

    private IEnumerable<Finding> Links()
    {
        string[] ids = [.. stands.Keys.Order(StringComparer.Ordinal)];
        for (var i = 0; i < ids.Length; i++)
        {
            for (var j = i + 1; j < ids.Length; j++)
            {
                // One coded event for two tellings is no link.
                if (coded[ids[i]] == coded[ids[j]] || Same(ids[i], ids[j]) is not { } same)
                {
                    continue;
                }

                var linked = stands[ids[i]].Id == stands[ids[j]].Id;
                var pair = $"{ids[i]} = {ids[j]}";
                if (linked)
                {
                    yield return new Finding("event links right", story, pair, same ? null : "two events");
                }

                if (same)
                {
                    yield return new Finding("event links found", story, pair, linked ? null : "one event");
                }
            }
        }
    }

    private IEnumerable<Finding> Conflicts()
    {
        foreach (var conflict in expected.Conflicts)
        {
            var found = stands.Values.Distinct().Any(told => told.Conflicts.Any(given => Is(conflict, told, given)));
            var item = string.Create(
                CultureInfo.InvariantCulture,
                $"{conflict.Group} {conflict.Kind}: {Brief.Of(conflict.Why)}"
            );
            yield return new Finding("event conflicts found", story, item, found ? null : "not told");
        }

        foreach (var told in stands.Values.Distinct())
        {
            foreach (var given in told.Conflicts)
            {
                var isListed = expected.Conflicts.Any(conflict => Is(conflict, told, given));
                yield return new Finding(
                    "event conflicts right",
                    story,
                    $"{told.Id} {given.Kind}: {Brief.Of(given.Explanation)}",
                    isListed ? null : "not in the list"
                );
            }
        }
    }

    // Of the kind, on an event that two sides tell, and between articles of the two.
    private bool Is(ExpectedEventConflict conflict, StoryEvent told, EventConflict given) =>
        conflict.Kind.Equals(given.Kind.ToString(), StringComparison.OrdinalIgnoreCase)
        && conflict.Sides.Count(side =>
            side.Any(id =>
                stands.TryGetValue(id, out var at) && at.Id == told.Id && given.Articles.Contains(coded[id].Article)
            )
        ) >= 2;

    // Null where either answer will do.
    private bool? Same(string id, string other)
    {
        foreach (var group in expected.Groups)
        {
            var (first, second) = (group.Events.Contains(id), group.Events.Contains(other));
            if (first && second)
            {
                return true;
            }

            if ((first || group.Also.Contains(id)) && (second || group.Also.Contains(other)))
            {
                return null;
            }
        }

        return false;
    }

    private string Group(string id) => expected.Groups.FirstOrDefault(group => group.Events.Contains(id))?.Id ?? id;
}
