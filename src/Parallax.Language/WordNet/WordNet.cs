using Parallax.Language.Models;

namespace Parallax.Language;

/// <summary>
/// WordNet 3.1 (Miller, WordNet: A Lexical Database for English, Communications of the ACM 38, 1995; Fellbaum, WordNet: An
/// Electronic Lexical Database, MIT Press 1998): which words share a sense, which are opposite, what is a kind of what, and
/// which words are of one root. Lemmas are given in any case, several words with spaces or low lines. Read in place from
/// the assembly; safe for many threads at once; only the members that return strings allocate.
/// </summary>
/// <remarks>
/// A word has all its senses here, the most frequent first: "strike" is an attack, a work stoppage, a hit in baseball. Most
/// members take how many of the first senses count; fewer join less that is wrong.
/// </remarks>
public sealed class WordNet
{
    private static readonly Lazy<WordNet> Shared = new(() => new WordNet(ModelFile.Carried("wordnet.bin")));
    private readonly WordNetFile file;

    internal WordNet(ModelFile model) => file = new WordNetFile(model);

    /// <summary>The WordNet that Parallax carries.</summary>
    public static WordNet Default => Shared.Value;

    /// <summary>How many words and collocations it has.</summary>
    public int WordCount => file.Words;

    /// <summary>All its words and collocations, in order, in lower case with low lines for spaces. Allocates.</summary>
    public IEnumerable<string> AllWords() => Enumerable.Range(0, WordCount).Select(file.Word);

    /// <summary>How many synsets it has; their numbers are below this.</summary>
    public int SynsetCount => file.Synsets;

    /// <summary>Senses of a lemma, the most frequent first; none where WordNet lacks it.</summary>
    public SynsetList Synsets(ReadOnlySpan<char> lemma, WordNetPart part)
    {
        var word = file.Find(lemma);
        if (word < 0)
        {
            return default;
        }

        var (start, count) = file.SensesOf(word, part);
        return new SynsetList(file, start, count, pointed: false);
    }

    /// <summary>Words that have a sense, in lower case with low lines for spaces; WordNet's order. Allocates.</summary>
    public IReadOnlyList<string> Words(Synset synset)
    {
        var (start, count) = file.MembersOf(synset.Number);
        return [.. Enumerable.Range(start, count).Select(at => file.Word(file.Member(at)))];
    }

    /// <summary>The part of speech of a sense.</summary>
    public WordNetPart PartOf(Synset synset) => file.PartOf(synset.Number);

    /// <summary>The lexicographer's file of a sense: "noun.person", "noun.group", "verb.communication" (lexnames(5WN)).</summary>
    public string Lexname(Synset synset) => LexicographerFiles.Names[file.File(synset.Number)];

    /// <summary>What a sense is a kind of, or a single one of.</summary>
    public SynsetList Hypernyms(Synset synset) =>
        Joined(synset, WordNetRelation.Hypernym, WordNetRelation.InstanceHypernym);

    /// <summary>
    /// Senses that a sense leads to by one relation. Of antonyms, derivations and pertainyms, which join words, those of
    /// all its words.
    /// </summary>
    public SynsetList Joined(Synset synset, WordNetRelation relation) => Joined(synset, relation, relation);

    /// <summary>Whether two lemmas share a sense among the first of each; a lemma is its own synonym.</summary>
    /// <param name="a">A lemma.</param>
    /// <param name="b">Another.</param>
    /// <param name="part">Part of speech of both.</param>
    /// <param name="senses">How many senses of each count.</param>
    public bool AreSynonyms(ReadOnlySpan<char> a, ReadOnlySpan<char> b, WordNetPart part, int senses = int.MaxValue)
    {
        SynsetList first = Synsets(a, part),
            second = Synsets(b, part);
        for (var i = 0; i < Math.Min(senses, first.Count); i++)
        {
            for (var j = 0; j < Math.Min(senses, second.Count); j++)
            {
                if (first[i] == second[j])
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether two lemmas are opposites in some sense; only the pairs that WordNet names, not their synonyms.</summary>
    public bool AreAntonyms(ReadOnlySpan<char> a, ReadOnlySpan<char> b, WordNetPart part) =>
        AreJoined(a, part, b, part, WordNetRelation.Antonym);

    /// <summary>Whether two lemmas are of one root in some sense: "attack" the noun and the verb, "negotiate", "negotiation".</summary>
    public bool AreRelated(ReadOnlySpan<char> a, WordNetPart partOfA, ReadOnlySpan<char> b, WordNetPart partOfB) =>
        AreJoined(a, partOfA, b, partOfB, WordNetRelation.Derivation);

    /// <summary>Words of one root with a lemma, each with its part of speech; in the order of the lemma's senses. Allocates.</summary>
    public IReadOnlyList<(string Lemma, WordNetPart Part)> Related(string lemma, WordNetPart part)
    {
        ArgumentNullException.ThrowIfNull(lemma);
        var related = new List<(string, WordNetPart)>();
        var word = file.Find(lemma);
        var senses = Synsets(lemma, part);
        for (var i = 0; i < senses.Count; i++)
        {
            var synset = senses[i].Number;
            var (start, count) = Pointers(synset, WordNetRelation.Derivation);
            for (var p = start; p < start + count; p++)
            {
                var pointer = file.Pointer(p);
                var target = WordNetPointer.Target(pointer);
                if (file.MemberAt(synset, WordNetPointer.SourceWord(pointer)) == word)
                {
                    var other = file.MemberAt(target, WordNetPointer.TargetWord(pointer));
                    related.Add((file.Word(other), file.PartOf(target)));
                }
            }
        }

        return [.. related.Distinct()];
    }

    /// <summary>Whether a sense is another or a kind of it, however far up.</summary>
    public bool IsA(Synset synset, Synset ancestor)
    {
        var above = new Ancestry(file, stackalloc int[Ancestry.Room], stackalloc int[Ancestry.Room]);
        above.Climb(synset.Number);
        return above.Find(ancestor.Number) >= 0;
    }

    /// <summary>Whether one of a lemma's first senses is a sense or a kind of it.</summary>
    public bool IsA(ReadOnlySpan<char> lemma, WordNetPart part, Synset ancestor, int senses = int.MaxValue)
    {
        var list = Synsets(lemma, part);
        for (var i = 0; i < Math.Min(senses, list.Count); i++)
        {
            if (IsA(list[i], ancestor))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Likeness of two senses after Wu and Palmer (Verb Semantics and Lexical Selection, ACL 1994): twice the depth of what
    /// both are kinds of, over that and the steps down to each; the best of several. 1 for one sense, 0 where nothing is
    /// above both. Nouns and verbs only have hypernyms.
    /// </summary>
    public double Similarity(Synset a, Synset b)
    {
        var first = new Ancestry(file, stackalloc int[Ancestry.Room], stackalloc int[Ancestry.Room]);
        var second = new Ancestry(file, stackalloc int[Ancestry.Room], stackalloc int[Ancestry.Room]);
        first.Climb(a.Number);
        second.Climb(b.Number);
        var best = 0.0;
        for (var i = 0; i < first.Count; i++)
        {
            var j = second.Find(first.Synset(i));
            if (j >= 0)
            {
                double shared = 2 * (file.Depth(first.Synset(i)) + 1);
                best = Math.Max(best, shared / (shared + first.Steps(i) + second.Steps(j)));
            }
        }

        return best;
    }

    /// <summary>The greatest likeness of the first senses of two lemmas; 0 where WordNet lacks one.</summary>
    public double Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b, WordNetPart part, int senses = int.MaxValue)
    {
        SynsetList first = Synsets(a, part),
            second = Synsets(b, part);
        var best = 0.0;
        for (var i = 0; i < Math.Min(senses, first.Count); i++)
        {
            for (var j = 0; j < Math.Min(senses, second.Count); j++)
            {
                best = Math.Max(best, Similarity(first[i], second[j]));
            }
        }

        return best;
    }

    private SynsetList Joined(Synset synset, WordNetRelation first, WordNetRelation last)
    {
        var (start, count) = file.PointersOf(synset.Number, first, last);
        return new SynsetList(file, start, count, pointed: true);
    }

    private (int Start, int Count) Pointers(int synset, WordNetRelation relation) =>
        file.PointersOf(synset, relation, relation);

    /// <summary>Whether a relation of words leads from one lemma to the other or back.</summary>
    private bool AreJoined(
        ReadOnlySpan<char> a,
        WordNetPart partOfA,
        ReadOnlySpan<char> b,
        WordNetPart partOfB,
        WordNetRelation relation
    )
    {
        int first = file.Find(a),
            second = file.Find(b);
        return first >= 0
            && second >= 0
            && (Leads(first, partOfA, second, partOfB, relation) || Leads(second, partOfB, first, partOfA, relation));
    }

    private bool Leads(int from, WordNetPart partOfFrom, int to, WordNetPart partOfTo, WordNetRelation relation)
    {
        var (sense, senses) = file.SensesOf(from, partOfFrom);
        for (var s = sense; s < sense + senses; s++)
        {
            var synset = file.Sense(s);
            var (start, count) = Pointers(synset, relation);
            for (var p = start; p < start + count; p++)
            {
                var pointer = file.Pointer(p);
                var target = WordNetPointer.Target(pointer);
                if (
                    file.MemberAt(synset, WordNetPointer.SourceWord(pointer)) == from
                    && file.MemberAt(target, WordNetPointer.TargetWord(pointer)) == to
                    && file.PartOf(target) == partOfTo
                )
                {
                    return true;
                }
            }
        }

        return false;
    }
}
