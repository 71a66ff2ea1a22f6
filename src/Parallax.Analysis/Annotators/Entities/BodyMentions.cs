using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>Finds which organisation a common noun means: "the ministry", "the union".</summary>
internal sealed class BodyMentions(Prose prose)
{
    // Of the heads of organisations' names those that a report takes up by themselves; not "the coal", "the times".
    private static readonly HashSet<string> Heads = new(
        (
            "ministry council party army navy university college school academy institute committee commission agency "
            + "association authority federation union league alliance coalition movement bloc congress parliament senate "
            + "assembly chamber department bureau office directorate inspectorate court tribunal bank fund foundation company "
            + "corporation group hospital clinic museum church brigade regiment battalion newspaper embassy club organization "
            + "organisation board mission delegation front police militia center centre"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Adds mentions to the organisations they mean.</summary>
    public void Resolve(IReadOnlyList<Cluster> clusters)
    {
        var byHead = ByHead(clusters);
        for (var i = 1; i < prose.Count; i++)
        {
            if (
                prose.ShapeOf(i) != Shape.Lower
                || prose.Lower(i - 1) != "the"
                || prose.Parsed.Tags[i] != Upos.Noun
                || prose.Lower(i + 1) == "of"
                || !byHead.TryGetValue(prose.Lower(i), out var bodies)
                || !StandsAlone(i)
            )
            {
                continue;
            }

            var start = prose.Parsed.Tokens[i].Start;
            var nearest = bodies.MaxBy(body => body.LastBefore(start))!;
            if (nearest.LastBefore(start) >= 0 || bodies.Count == 1)
            {
                nearest.Others.Add(
                    new Mention(prose.Parsed.Tokens[i], MentionKind.Role)
                    {
                        Basis = $"'the {prose.Lower(i)}' takes up {nearest.Name}",
                    }
                );
                nearest.Touch(start);
            }
        }
    }

    private bool StandsAlone(int token) =>
        !prose.SameSentence(token, token + 1) || prose.Parsed.Tags[token + 1] is not (Upos.Noun or Upos.PropN);

    private static Dictionary<string, List<Cluster>> ByHead(IReadOnlyList<Cluster> clusters)
    {
        var byHead = new Dictionary<string, List<Cluster>>(StringComparer.Ordinal);
        foreach (
            var cluster in clusters.Where(cluster => cluster.Type == EntityType.Organization && cluster.Names.Count > 0)
        )
        {
            var name = cluster.Names.MaxBy(name => name.Words.Length)!;
            foreach (var word in name.Words.Select(word => word.Lower).Where(Heads.Contains))
            {
                if (!byHead.TryGetValue(word, out var list))
                {
                    byHead[word] = list = [];
                }

                if (list.Count < 20)
                {
                    list.Add(cluster);
                }
            }
        }

        return byHead;
    }
}
