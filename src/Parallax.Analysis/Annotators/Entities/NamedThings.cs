using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>
/// Finds things that a name and a noun name together, and takes up again: "the Iran deal" and then "the deal", "the Orlune
/// dam" and "the dam". Named once, and without "the", such a pair is a description, no entity.
/// </summary>
internal sealed class NamedThings(Prose prose)
{
    // "the Iran nuclear deal" has one word between; longer ones describe.
    private const int MostBetween = 2;

    private readonly Dictionary<(Cluster Name, string Head), Cluster> things = [];
    private readonly HashSet<Cluster> definite = [];
    private readonly Dictionary<string, List<Cluster>> byHead = new(StringComparer.Ordinal);

    /// <summary>Adds the things to the clusters.</summary>
    public void Find(List<Cluster> clusters)
    {
        foreach (var cluster in clusters.ToList())
        {
            foreach (var name in cluster.Names.Where(name => name.First >= 0))
            {
                ReadAfter(cluster, name);
            }
        }

        TakeUp();
        clusters.AddRange(things.Values.Where(thing => thing.Others.Count > 1 || definite.Contains(thing)));
    }

    private void ReadAfter(Cluster cluster, NameFinding name)
    {
        var head = name.Last + 1;
        while (head <= name.Last + 1 + MostBetween && IsInside(name.Last, head) && IsInside(name.Last, head + 1))
        {
            head++;
        }

        if (head > name.Last + 1 + MostBetween || !IsInside(name.Last, head) || !IsThing(head))
        {
            return;
        }

        var lemma = prose.Parsed.Lemmas[head].ToLowerInvariant();
        if (!things.TryGetValue((cluster, lemma), out var thing))
        {
            thing = new Cluster
            {
                Type = NameLexicon.Features.Contains(lemma) ? EntityType.Place : EntityType.Other,
                GivenName = $"{name.Text} {prose.Text(head)}",
                IsThing = true,
            };
            things[(cluster, lemma)] = thing;
            byHead.TryAdd(lemma, []);
            byHead[lemma].Add(thing);
        }

        if (prose.Lower(name.First - 1) == "the")
        {
            definite.Add(thing);
        }

        var span = prose.Span(name.First, head);
        thing.Others.Add(new Mention(span, MentionKind.Name));
        thing.Touch(span.Start);
    }

    private bool IsInside(int first, int token) =>
        prose.SameSentence(first, token)
        && prose.ShapeOf(token) == Shape.Lower
        && prose.Parsed.Tags[token] is Upos.Noun or Upos.Adj;

    // People and bodies are groups, and counted things are no one thing.
    private bool IsThing(int token)
    {
        var lemma = prose.Parsed.Lemmas[token].ToLowerInvariant();
        return prose.Parsed.Tags[token] == Upos.Noun
            && prose.Parsed.FineTags[token] == "NN"
            && !NameLexicon.Groups.ContainsKey(lemma)
            && !PeopleNouns.IsPerson(lemma)
            && !PeopleNouns.IsBody(lemma)
            && !NameLexicon.Titles.Contains(lemma)
            && !NameLexicon.Collectives.Contains(lemma)
            && lemma
                is not (
                    "time"
                    or "city"
                    or "region"
                    or "province"
                    or "district"
                    or "state"
                    or "capital"
                    or "area"
                    or "county"
                );
    }

    // "the deal": the last thing of that noun.
    private void TakeUp()
    {
        for (var i = 1; i < prose.Count; i++)
        {
            if (
                prose.Lower(i - 1) != "the"
                || prose.ShapeOf(i) != Shape.Lower
                || !byHead.TryGetValue(prose.Lower(i), out var candidates)
                || (prose.SameSentence(i, i + 1) && prose.Parsed.Tags[i + 1] is Upos.Noun or Upos.PropN)
                || prose.Lower(i + 1) == "of"
            )
            {
                continue;
            }

            var start = prose.Parsed.Tokens[i].Start;
            var nearest = candidates.Take(20).MaxBy(thing => thing.LastBefore(start))!;
            if (nearest.LastBefore(start) >= 0)
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
}
