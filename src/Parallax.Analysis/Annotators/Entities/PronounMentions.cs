using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>
/// Ties he, she, it and their forms to the most salient mention before them that agrees in kind and gender: subjects
/// before others, the same sentence before the last ones. A pronoun inside quotation marks only looks inside them; what
/// finds no antecedent stays unresolved.
/// </summary>
internal sealed class PronounMentions(Prose prose)
{
    private const int SentencesBack = 3;
    private const int MostRecent = 24;

    private readonly List<Recent> recent = [];
    private readonly bool[] meant = new bool[prose.Count];

    // They stand for people without a name, so that "a surgeon said he" is not taken for the minister named before; whose
    // noun tells a gender ("her father") stands in the way of the other gender no longer.
    private readonly Dictionary<Gender, Cluster> nameless = new Gender[]
    {
        Gender.Unknown,
        Gender.Male,
        Gender.Female,
    }.ToDictionary(gender => gender, gender => new Cluster { Type = EntityType.Person, Gender = gender });

    private sealed record Recent(Cluster Cluster, int Token, int Sentence, bool Subject, bool Quoted, bool Speaks);

    /// <summary>Adds pronouns to what they mean.</summary>
    public void Resolve(IReadOnlyList<Cluster> clusters)
    {
        var named = Mentions(clusters);
        foreach (var (token, _) in named)
        {
            meant[token] = true;
        }

        for (int i = 0, next = 0; i < prose.Count; i++)
        {
            while (next < named.Count && named[next].Token <= i)
            {
                Remember(named[next].Cluster, named[next].Token);
                next++;
            }

            if (IsNamelessPerson(i))
            {
                Remember(nameless[GenderOf(prose.Lower(i))], i);
            }

            if (prose.Parsed.Tags[i] is Upos.Pron && Antecedent(i) is { } cluster)
            {
                cluster.Others.Add(
                    new Mention(prose.Parsed.Tokens[i], MentionKind.Pronoun) { Basis = Basis(i, cluster) }
                );
                Remember(cluster, i);
            }
        }
    }

    private string Basis(int token, Cluster cluster) =>
        $"'{prose.Lower(token)}' takes up {cluster.Name}, the nearest that agrees with it";

    private List<(int Token, Cluster Cluster)> Mentions(IReadOnlyList<Cluster> clusters)
    {
        var starts = new int[prose.Count];
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = prose.Parsed.Tokens[i].Start;
        }

        var mentions = new List<(int Token, Cluster Cluster)>();
        foreach (var cluster in clusters)
        {
            mentions.AddRange(cluster.Names.Where(name => name.First >= 0).Select(name => (HeadOf(name), cluster)));
            foreach (var other in cluster.Others.Where(other => other.Kind is MentionKind.Role or MentionKind.Name))
            {
                var at = Array.BinarySearch(starts, other.Span.Start);
                if (at >= 0)
                {
                    mentions.Add((LastToken(at, other.Span.End), cluster));
                }
            }
        }

        mentions.Sort((one, other) => one.Token.CompareTo(other.Token));
        return mentions;
    }

    private int LastToken(int token, int end)
    {
        while (token + 1 < prose.Count && prose.Parsed.Tokens[token + 1].End <= end)
        {
            token++;
        }

        return token;
    }

    private int HeadOf(NameFinding name)
    {
        for (var i = name.First; i <= name.Last; i++)
        {
            if (prose.Parsed.Heads[i] < name.First || prose.Parsed.Heads[i] > name.Last)
            {
                return i;
            }
        }

        return name.Last;
    }

    private void Remember(Cluster cluster, int token)
    {
        if (recent.Count == MostRecent)
        {
            recent.RemoveAt(0);
        }

        recent.Add(
            new Recent(cluster, token, prose.Sentence[token], IsSubject(token), prose.Quoted[token], Speaks(token))
        );
    }

    // Whether it is the subject of a verb of saying: who spoke last goes on speaking.
    private bool Speaks(int token)
    {
        for (var steps = 0; steps < 4 && token >= 0; steps++)
        {
            var head = prose.Parsed.Heads[token];
            switch (prose.Parsed.Relations[token])
            {
                case Relation.Nsubj:
                    return head >= 0 && NameLexicon.SpeechVerbs.Contains(prose.Parsed.Lemmas[head].ToLowerInvariant());
                case Relation.Flat or Relation.Compound or Relation.Appos:
                    token = head;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    // The name's own head may hang under its title ("minister Lavrov said"): follow flat, compound and apposition up.
    private bool IsSubject(int token)
    {
        for (var steps = 0; steps < 4 && token >= 0; steps++)
        {
            switch (prose.Parsed.Relations[token])
            {
                case Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter:
                    return true;
                case Relation.Flat or Relation.Compound or Relation.Appos or Relation.Conj:
                    token = prose.Parsed.Heads[token];
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private Cluster? Antecedent(int token) =>
        prose.Lower(token) switch
        {
            "he" or "his" or "him" or "himself" => Person(token, Gender.Male),
            "she" or "her" or "hers" or "herself" => Person(token, Gender.Female),
            "it" or "its" or "itself" => Thing(token),
            "they" or "their" or "them" or "themselves" => Group(token),
            _ => null,
        };

    private Cluster? Person(int token, Gender gender)
    {
        var best = Best(token, candidate => Agrees(candidate.Cluster, gender) && !IsCoArgument(token, candidate));
        if (best is not null && IsNameless(best))
        {
            return null;
        }

        if (best is { Gender: Gender.Unknown } && !prose.Quoted[token])
        {
            best.Gender = gender;
        }

        return best;
    }

    private bool IsNameless(Cluster cluster) => nameless.ContainsValue(cluster);

    private static Gender GenderOf(string noun) =>
        noun switch
        {
            "man" or "boy" => Gender.Male,
            "woman" or "girl" => Gender.Female,
            _ => NameLexicon.TitleGenders.GetValueOrDefault(noun),
        };

    private bool IsNamelessPerson(int token) =>
        !meant[token]
        && prose.Parsed.Tags[token] is Upos.Noun
        && prose.Parsed.FineTags[token] == "NN"
        && prose.Parsed.Relations[token] is Relation.Nsubj or Relation.NsubjPass
        && (
            NameLexicon.Titles.Contains(prose.Lower(token))
            || PeopleNouns.IsPerson(prose.Lower(token))
            || prose.Lower(token) is "man" or "woman" or "person" or "boy" or "girl" or "member" or "student"
        );

    private static bool Agrees(Cluster cluster, Gender gender) =>
        cluster.Type == EntityType.Person && (cluster.Gender == gender || cluster.Gender == Gender.Unknown);

    // "him" and "her" as objects are not the subject of the same verb.
    private bool IsCoArgument(int token, Recent candidate) =>
        prose.Parsed.Relations[token] is Relation.Obj or Relation.Iobj
        && candidate.Subject
        && prose.Parsed.Heads[candidate.Token] == prose.Parsed.Heads[token];

    private Cluster? Thing(int token)
    {
        if (prose.Parsed.Relations[token] is Relation.Expl)
        {
            return null;
        }

        // "it was up to", "it would be right to": as often as not nothing is meant.
        if (prose.Lower(token) == "it" && prose.Parsed.Heads[token] is >= 0 and var verb && IsEmptyIt(verb))
        {
            return null;
        }

        return Best(
            token,
            candidate =>
                (
                    candidate.Cluster.Type is EntityType.Organization or EntityType.Place
                    || IsCollective(candidate.Cluster)
                )
                && candidate.Subject
                && prose.Sentence[token] - candidate.Sentence <= 1
                && !OtherSubjectBetween(candidate.Token, token)
        );
    }

    private static bool IsCollective(Cluster cluster) =>
        cluster.Type == EntityType.Group
        && NameLexicon.Collectives.Contains(cluster.Name[(cluster.Name.LastIndexOf(' ') + 1)..].ToLowerInvariant());

    // "his country was within its rights": the nearer subject is no name, but it is what "its" means.
    private bool OtherSubjectBetween(int candidate, int token)
    {
        for (var i = Math.Max(candidate + 1, prose.Start(prose.Sentence[token])); i < token; i++)
        {
            if (
                prose.Parsed.Relations[i] is Relation.Nsubj or Relation.NsubjPass
                && prose.Parsed.Tags[i] is Upos.Noun
                && !meant[i]
            )
            {
                return true;
            }
        }

        return false;
    }

    private Cluster? Group(int token) =>
        Best(
            token,
            candidate =>
                candidate.Cluster.Type is EntityType.Group
                && candidate.Subject
                && prose.Sentence[token] - candidate.Sentence <= 1
                && !IsCoArgument(token, candidate)
        );

    private bool IsEmptyIt(int head) =>
        prose.Parsed.Tags[head] is Upos.Adj or Upos.Adv or Upos.Adp or Upos.Noun
        || prose.Parsed.Lemmas[head]
            is "remain"
                or "seem"
                or "appear"
                or "be"
                or "take"
                or "become"
                or "happen"
                or "rain";

    private Cluster? Best(int token, Func<Recent, bool> fits)
    {
        Cluster? best = null;
        var most = double.MinValue;
        var speaks = Speaks(token);
        foreach (var candidate in recent)
        {
            if (!Reaches(candidate, token) || !fits(candidate))
            {
                continue;
            }

            var distance = prose.Sentence[token] - candidate.Sentence;
            var score =
                (candidate.Subject ? 3 : 0)
                - (2.0 * distance)
                - (0.01 * (token - candidate.Token))
                + (candidate.Cluster.Gender != Gender.Unknown && !IsNameless(candidate.Cluster) ? 2 : 0)
                + (speaks && candidate.Speaks ? 2 : 0)
                + Math.Min(3, 0.3 * candidate.Cluster.CountBefore(prose.Parsed.Tokens[token].Start));
            if (score > most)
            {
                (best, most) = (candidate.Cluster, score);
            }
        }

        return best;
    }

    private bool Reaches(Recent candidate, int token)
    {
        if (candidate.Token >= token || prose.Sentence[token] - candidate.Sentence > SentencesBack)
        {
            return false;
        }

        if (!prose.Quoted[token])
        {
            return !candidate.Quoted;
        }

        return candidate.Quoted
            && prose.PartOf[candidate.Token] == prose.PartOf[token]
            && prose.Sentence[token] - candidate.Sentence <= 1;
    }
}
