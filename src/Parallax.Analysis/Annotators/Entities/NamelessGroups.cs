using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>
/// Finds groups without a name that speak or act somewhere in the article: "both parties to the conflict", "security
/// officials", "the migrants". A group that neither speaks nor acts stays out.
/// </summary>
internal sealed class NamelessGroups(Prose prose)
{
    private const int LongestPhrase = 7;
    private const int LongestTail = 4;

    private static readonly HashSet<string> Vague = new(
        "other many several some more most few such these those all both various".Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Kin = new(
        "father mother brother sister son daughter wife husband uncle aunt grandfather grandmother nephew niece widow widower".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    private readonly Dictionary<string, Cluster> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> byHead = new(StringComparer.Ordinal);

    private sealed record Phrase(int First, int Head, int Last, string Key, bool Acts, bool Bare);

    /// <summary>Adds the groups to the clusters.</summary>
    public void Find(List<Cluster> clusters)
    {
        var covered = Covered(clusters);
        var phrases = new List<Phrase>();
        for (var i = 0; i < prose.Count; i++)
        {
            if (!covered[i] && IsGroupNoun(i))
            {
                phrases.Add(Read(i, covered));
            }
        }

        foreach (var phrase in phrases.Where(phrase => phrase.Acts && !phrase.Bare))
        {
            Establish(phrase);
        }

        foreach (
            var phrase in phrases.Where(phrase => phrase.Acts && phrase.Bare && !byHead.ContainsKey(Lemma(phrase.Head)))
        )
        {
            Establish(phrase);
        }

        foreach (var phrase in phrases)
        {
            Mention(phrase);
        }

        clusters.AddRange(byKey.Values.Where(cluster => cluster.Others.Count > 0));
    }

    private string Lemma(int token) => prose.Parsed.Lemmas[token].ToLowerInvariant();

    private void Establish(Phrase phrase)
    {
        if (byKey.ContainsKey(phrase.Key))
        {
            return;
        }

        var cluster = new Cluster { Type = EntityType.Group, GivenName = NameOf(phrase) };
        cluster.Scores.Add(EntityType.Group, 3);
        byKey[phrase.Key] = cluster;
        if (!byHead.TryGetValue(Lemma(phrase.Head), out var keys))
        {
            byHead[Lemma(phrase.Head)] = keys = [];
        }

        keys.Add(phrase.Key);
    }

    // Without its count, and small at a sentence's start: "34 officials" is "officials".
    private string NameOf(Phrase phrase)
    {
        var first = phrase.First;
        while (first < phrase.Head && (prose.ShapeOf(first) == Shape.Number || prose.Parsed.Tags[first] is Upos.Num))
        {
            first++;
        }

        var name = prose.Span(first, phrase.Last).In(prose.Parsed.Text).Replace('\n', ' ');
        return prose.CapitalTellsNothing(first) && prose.Parsed.Tags[first] != Upos.PropN
            ? char.ToLowerInvariant(name[0]) + name[1..]
            : name;
    }

    // "the migrants" takes up the one group of migrants, or the last.
    private void Mention(Phrase phrase)
    {
        var cluster = byKey.GetValueOrDefault(phrase.Key);
        string? basis = null;
        var span = prose.Span(phrase.First, phrase.Last);
        if (cluster is null && phrase.Bare && byHead.TryGetValue(Lemma(phrase.Head), out var keys))
        {
            cluster = keys.Take(20).Select(key => byKey[key]).MaxBy(group => group.LastBefore(span.Start));
            basis = $"'the {prose.Lower(phrase.Head)}' takes up {cluster!.GivenName}";
        }

        if (cluster is not null)
        {
            cluster.Others.Add(
                new Mention(span, basis is null ? MentionKind.Name : MentionKind.Role) { Basis = basis }
            );
            cluster.Touch(span.Start);
        }
    }

    private bool IsGroupNoun(int token)
    {
        if (prose.Parsed.Tags[token] != Upos.Noun || prose.ShapeOf(token) is not (Shape.Lower or Shape.Capital))
        {
            return false;
        }

        var isModifier = prose.SameSentence(token, token + 1) && prose.Parsed.Tags[token + 1] is Upos.Noun;
        var lemma = Lemma(token);
        return !isModifier
            && (
                NameLexicon.Collectives.Contains(lemma)
                    ? prose.Lower(token - 1) is not ("a" or "an")
                    : prose.Parsed.FineTags[token] == "NNS"
                        && (
                            PeopleNouns.IsPerson(lemma)
                            || PeopleNouns.IsBody(lemma)
                            || NameLexicon.Titles.Contains(lemma)
                        )
                        && !Kin.Contains(lemma)
            );
    }

    private Phrase Read(int head, bool[] covered)
    {
        var first = head;
        while (
            first > 0
            && head - first < LongestPhrase
            && prose.SameSentence(first - 1, head)
            && BelongsBefore(first - 1, covered)
        )
        {
            first--;
        }

        var last = Tail(head);
        var words = Enumerable
            .Range(first, last - first + 1)
            .Where(i =>
                prose.ShapeOf(i) is not Shape.Number
                && !Vague.Contains(prose.Lower(i))
                && prose.Parsed.Tags[i] != Upos.Num
            )
            .Select(i => i == head ? Lemma(i) : prose.Lower(i));
        var key = string.Join(' ', words);
        var bare = first == head && last == head && prose.Lower(head - 1) is "the" or "these" or "those";
        return new Phrase(first, head, last, key, Acts(head), bare);
    }

    private bool BelongsBefore(int token, bool[] covered)
    {
        if (prose.Text(token) is "'s" or "’s" or "'" or "’")
        {
            return token > 0 && covered[token - 1];
        }

        if (prose.Text(token + 1) is "'s" or "’s" or "'" or "’")
        {
            return covered[token];
        }

        return prose.Parsed.Tags[token] switch
        {
            Upos.Adj or Upos.Noun or Upos.Num => true,
            Upos.PropN => true,
            Upos.Det => prose.Lower(token) == "both",
            Upos.Punct => prose.Text(token) == "-" && prose.Glued(token),
            _ => false,
        };
    }

    // "parties to the conflict", "supporters of the caravan"
    private int Tail(int head)
    {
        if (!prose.SameSentence(head, head + 2) || prose.Lower(head + 1) is not ("to" or "of"))
        {
            return head;
        }

        for (var i = head + 2; i <= head + 1 + LongestTail && prose.SameSentence(head, i); i++)
        {
            if (prose.Parsed.Tags[i] is Upos.Noun or Upos.PropN)
            {
                var next = prose.SameSentence(i, i + 1) ? prose.Parsed.Tags[i + 1] : Upos.Punct;
                return next is Upos.Noun or Upos.PropN ? i + 1 : i;
            }

            if (prose.Parsed.Tags[i] is not (Upos.Det or Upos.Adj or Upos.Pron))
            {
                break;
            }
        }

        return head;
    }

    private bool Acts(int head)
    {
        var parsed = prose.Parsed;
        return parsed.Relations[head] is Relation.Nsubj
                && parsed.Heads[head] >= 0
                && parsed.Tags[parsed.Heads[head]] is Upos.Verb
            || parsed.Relations[head] is Relation.OblAgent
            || (parsed.Relations[head] is Relation.Obl && FollowsAccordingTo(head));
    }

    private bool FollowsAccordingTo(int head)
    {
        for (var i = head - 1; i > 0 && i > head - LongestPhrase; i--)
        {
            if (prose.Lower(i) == "to")
            {
                return prose.Lower(i - 1) == "according";
            }
        }

        return false;
    }

    private bool[] Covered(List<Cluster> clusters)
    {
        var covered = new bool[prose.Count];
        foreach (
            var span in clusters.SelectMany(cluster =>
                cluster
                    .Names.Where(name => name.First >= 0)
                    .Select(name => name.Span)
                    .Concat(cluster.Others.Select(other => other.Span))
            )
        )
        {
            for (var i = prose.TokenAt(span.Start); i < prose.Count && prose.Parsed.Tokens[i].End <= span.End; i++)
            {
                covered[i] = true;
            }
        }

        return covered;
    }
}
