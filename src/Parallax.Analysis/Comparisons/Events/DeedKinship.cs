using System.Collections.Concurrent;
using System.Collections.Frozen;
using Parallax.Analysis.Annotators;
using Parallax.Analysis.Comparisons.Alignment;
using Parallax.Language;

namespace Parallax.Analysis.Comparisons.Events;

/// <summary>How near the words for two deeds are, from <c>event-kin.txt</c>, kin.txt, WordNet and the vectors.</summary>
internal sealed class DeedKinship
{
    /// <summary>Cosine below which two vectors say nothing, as in <see cref="Kinship"/>.</summary>
    private const float LeastCosine = 0.5f;

    private static readonly WordList Words = WordList.Load("Events/event-kin.txt");
    private static readonly FrozenSet<string> Classes = Words.Names.ToFrozenSet();

    // Every pair of a story's words is asked once.
    private readonly ConcurrentDictionary<(string, Upos, string, Upos), double> known = new();

    /// <summary>Whether a reader may give one deed both types.</summary>
    public static bool AreNear(string type, string other) => IsListed(type, other) || IsListed(other, type);

    /// <summary>Whether the noun stands for any deed of the type: "the attack".</summary>
    public static bool IsNameOf(string type, string lemma) => IsListed("of-" + type, lemma);

    /// <summary>Whether it is what an attack does: "killing nine".</summary>
    public static bool IsConsequence(string lemma) => Words["consequence"].Contains(lemma);

    /// <summary>Whether those who take part do it with each other.</summary>
    public static bool IsMutual(string type) => Words["mutual"].Contains(type);

    /// <summary>Whether versions may name other doers of one deed.</summary>
    public static bool IsDisputed(string type) => Words["disputed"].Contains(type);

    /// <summary>Whether reports may blame one deed on others.</summary>
    public static bool IsBlamed(string type) => Words["blamed"].Contains(type);

    /// <summary>Whether it is done by speaking: whoever speaks does his own, and to say something else is another.</summary>
    public static bool IsSpoken(string type) => Words["spoken"].Contains(type);

    /// <summary>Whether the verb leaves to others what is done: "held talks", "plans to meet".</summary>
    public static bool IsLight(string lemma) => Words["light"].Contains(lemma);

    /// <summary>Whether it is done to the paper that tells of it: "declined to comment".</summary>
    public static bool IsToPaper(string lemma) => Words["to-paper"].Contains(lemma);

    /// <summary>Whether one is a visit and the other a meeting, which may be a part of it.</summary>
    public static bool AreVisitAndMeeting(string lemma, string other) =>
        IsVisit(lemma) && IsMeeting(other) || IsMeeting(lemma) && IsVisit(other);

    /// <summary>Whether the word makes a noun one that was told of before.</summary>
    public static bool IsKnown(string lemma) => Words["known"].Contains(lemma);

    /// <summary>From 0 to 1: 1 for words of one root or one line of kin.txt, less for synonyms, less for near vectors.</summary>
    public double Nearness(EventMention a, EventMention b)
    {
        if (a.Deed == b.Deed)
        {
            return 1;
        }

        var inOrder = string.CompareOrdinal(a.Lemma, b.Lemma) <= 0;
        var (first, second) = inOrder ? (a, b) : (b, a);
        return known.GetOrAdd((first.Lemma, first.Part, second.Lemma, second.Part), Measure);
    }

    private static bool IsVisit(string lemma) => Words["visit"].Contains(lemma);

    private static bool IsMeeting(string lemma) => Words["meeting"].Contains(lemma);

    private static double Measure((string Lemma, Upos Part, string Other, Upos OtherPart) pair)
    {
        const double Synonym = 0.7;
        const double Near = 0.6;
        if (Kinship.AreSynonyms(Term(pair.Lemma, pair.Part), Term(pair.Other, pair.OtherPart)))
        {
            return Synonym;
        }

        return WordSpace.Unit(pair.Lemma) is { } one && WordSpace.Unit(pair.Other) is { } other
            ? WordSpace.Dot(one, other) is var cosine and >= LeastCosine
                ? Near * cosine
                : 0
            : 0;
    }

    private static Term Term(string lemma, Upos part) => new(TermKind.Word, lemma, lemma, part);

    private static bool IsListed(string name, string entry) => Classes.Contains(name) && Words[name].Contains(entry);
}
