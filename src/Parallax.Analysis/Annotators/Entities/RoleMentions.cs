using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>Finds whom a role means: "the Russian foreign minister", "the minister", "the top diplomat".</summary>
internal sealed class RoleMentions(Prose prose, RolePhrases phrases)
{
    // A bare "the minister" further than this from the last mention of one is left unresolved.
    private const int BareReach = 2500;

    private static readonly HashSet<string> Indefinite = new(
        "a an another some any no each every many several few two three four one former other such all most".Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Adds role mentions to the people they mean.</summary>
    /// <param name="clusters">Everything named in the article.</param>
    /// <param name="consumed">Tokens of titles already tied to a name.</param>
    public void Resolve(IReadOnlyList<Cluster> clusters, bool[] consumed)
    {
        var people = clusters.Where(cluster => cluster.Type == EntityType.Person && cluster.Roles.Count > 0).ToList();
        var byHead = new Dictionary<string, List<(Cluster Cluster, RoleFinding Role)>>(StringComparer.Ordinal);
        for (var head = 0; head < prose.Count; head++)
        {
            if (consumed[head] || !phrases.IsHead(head) || phrases.IsHead(head + 1) || !IsDefinite(head, out var role))
            {
                continue;
            }

            if (!byHead.TryGetValue(role.Role, out var fitting))
            {
                byHead[role.Role] = fitting = Fitting(people, role.Role);
            }

            if (Choose(fitting, role) is { } chosen)
            {
                chosen.Cluster.Others.Add(
                    new Mention(role.Span, MentionKind.Role) { Basis = Basis(role, chosen.Cluster, chosen.Role) }
                );
                chosen.Cluster.Touch(role.Span.Start);
            }
        }
    }

    private static List<(Cluster Cluster, RoleFinding Role)> Fitting(List<Cluster> people, string asked) =>
        [
            .. people
                .SelectMany(person =>
                    person
                        .Roles.Where(role => RoleFit.Fits(asked, role.Role))
                        .DistinctBy(role => role.Nation)
                        .Select(role => (person, role))
                )
                .Take(200),
        ];

    private bool IsDefinite(int head, out RoleFinding role)
    {
        role = phrases.Read(head);
        if (prose.Parsed.FineTags[head] is "NNS" or "NNPS")
        {
            return false;
        }

        if (
            prose.Lower(head) == "head"
            && prose.Lower(head + 1) == "of"
            && prose.Lower(head + 2) is "state" or "government"
        )
        {
            role = new RoleFinding($"head of {prose.Lower(head + 2)}", role.Nation, prose.Span(head, head + 2));
        }

        var first = FirstToken(role.Span.Start, head);
        var before = prose.SameSentence(first - 1, head) ? prose.Lower(first - 1) : "";
        if (Indefinite.Contains(before) || NamesFollow(head))
        {
            return false;
        }

        return before is "the" or "The"
            || role.Nation is not null
            || prose.ShapeOf(head) == Shape.Capital
            || (
                prose.Kinds[head] == PartKind.Headline
                && prose.Parsed.Relations[head] is Relation.Nsubj or Relation.Root
            );
    }

    private int FirstToken(int start, int head)
    {
        var first = head;
        while (first > 0 && prose.Parsed.Tokens[first].Start > start)
        {
            first--;
        }

        return first;
    }

    private bool NamesFollow(int head) =>
        prose.SameSentence(head, head + 1)
        && prose.ShapeOf(head + 1) is Shape.Capital or Shape.Upper or Shape.Initial
        && prose.Parsed.Tags[head + 1] == Upos.PropN;

    private static (Cluster Cluster, RoleFinding Role)? Choose(
        List<(Cluster Cluster, RoleFinding Role)> fitting,
        RoleFinding asked
    )
    {
        var nation = asked.Nation;
        var told = fitting
            .Where(pair => nation is null || (pair.Role.Nation ?? pair.Cluster.Nation) == nation)
            .ToList();
        if (told.Count == 0 && nation is not null)
        {
            told = fitting.Where(pair => pair.Role.Nation is null && pair.Cluster.Nation is null).ToList();
        }

        if (told.Count == 0)
        {
            return null;
        }

        if (told.TrueForAll(pair => pair.Cluster == told[0].Cluster))
        {
            return told[0];
        }

        var nearest = told.MaxBy(pair => pair.Cluster.LastBefore(asked.Span.Start));
        var last = nearest.Cluster.LastBefore(asked.Span.Start);
        return last >= 0 && asked.Span.Start - last <= BareReach ? nearest : null;
    }

    private static string Basis(RoleFinding asked, Cluster person, RoleFinding title)
    {
        var fits = asked.Role == title.Role ? $"'{asked.Role}'" : $"'{asked.Role}', as '{title.Role}',";
        return $"{fits} fits {person.Name}, titled so at {title.Span.Start}-{title.Span.End}";
    }
}
