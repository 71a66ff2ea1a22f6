using System.Collections.Frozen;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>What a reporting word takes as its content.</summary>
[Flags]
internal enum CueClass
{
    None = 0,

    /// <summary>A clause or quoted words: "said that".</summary>
    Say = 1,

    /// <summary>A clause that is held, not spoken: "believes that".</summary>
    Think = 2,

    /// <summary>Somebody and an infinitive, or what is asked for: "demanded the withdrawal".</summary>
    Ask = 4,

    /// <summary>Somebody and an infinitive: "invited the council to meet".</summary>
    AsksWho = 8,

    /// <summary>A noun phrase that is asked for: "demanded the withdrawal".</summary>
    Demand = 16,

    /// <summary>An infinitive the subject binds itself to: "vowed to fight".</summary>
    Commit = 32,

    /// <summary>A noun phrase that is reported or judged: "reported casualties".</summary>
    Judge = 64,

    /// <summary>A noun phrase, where a source of evidence speaks: "the video shows an officer running".</summary>
    Evidence = 128,

    /// <summary>Something and the name it is given: "called the vote a farce".</summary>
    Name = 256,

    /// <summary>A noun phrase behind a preposition: "pointed to the figures".</summary>
    Prepositional = 512,

    /// <summary>A comment on the clause it stands in, behind "as": "as Holt put it".</summary>
    Comment = 1024,
}

/// <summary>The lexicon of reporting words, <c>cues.txt</c>.</summary>
internal static class SpeechCues
{
    private static readonly WordList Words = WordList.Load("Quotations/cues.txt");
    private static readonly FrozenDictionary<string, FrozenSet<string>> Prepositional = Words
        .Names.Where(name => name.StartsWith("with_", StringComparison.Ordinal))
        .ToFrozenDictionary(name => name["with_".Length..], name => Words[name]);

    private static readonly FrozenDictionary<string, CueClass> Verbs = Index();

    /// <summary>What a verb takes; <see cref="CueClass.None"/> for a verb that reports nothing.</summary>
    /// <param name="lemma">Lower case.</param>
    public static CueClass Of(string lemma) =>
        Verbs.TryGetValue(lemma, out var kind) ? kind
        // The lemmatizer may give "blaste" for "blasted": a verb that no dictionary has is looked up without its ending.
        : lemma.EndsWith('e') && WordNet.Default.Synsets(lemma, WordNetPart.Verb).Count == 0
            ? Verbs.GetValueOrDefault(lemma[..^1])
        : CueClass.None;

    /// <summary>Whether a noun is said words: "statement", "claim".</summary>
    public static bool IsNoun(string lemma) => Words["noun"].Contains(lemma);

    /// <summary>Whether the participle of a verb behind a comma goes on with the speaker's words: ", adding that ...".</summary>
    public static bool GoesOn(string lemma) => Words["goes_on"].Contains(lemma);

    /// <summary>Whether what the verb reports may hang on the preposition: "pointed to the figures".</summary>
    public static bool Takes(string lemma, string preposition) =>
        Prepositional.TryGetValue(preposition, out var verbs) && verbs.Contains(lemma);

    /// <summary>Whether the object of the verb is who is spoken to: "told reporters that ...".</summary>
    public static bool HasAddressee(string lemma) => Words["addressee"].Contains(lemma);

    /// <summary>Whether the verb only carries the noun that says so: "expressed concern that".</summary>
    public static bool IsLight(string lemma) => Words["light"].Contains(lemma);

    /// <summary>Whether the name follows the thing without "as": "called the vote a farce".</summary>
    public static bool Calls(string lemma) => Words["calls"].Contains(lemma);

    /// <summary>Whether the word says that something is not so: "deny", "denial".</summary>
    public static bool IsDenial(string lemma) => Words["denial"].Contains(lemma);

    /// <summary>Whether the word beside a cue leaves open that it was said: "reportedly", "may", "appear".</summary>
    public static bool IsHedge(string lemma) => Words["hedge"].Contains(lemma);

    /// <summary>Whether the noun is a source of evidence: "poll", "video".</summary>
    public static bool IsExhibit(string lemma) => Words["exhibit"].Contains(lemma);

    /// <summary>Whether its passive says what the subject thinks: "was convinced that".</summary>
    public static bool IsFelt(string lemma) => Words["felt"].Contains(lemma);

    private static string ClassOf(CueClass kind) =>
        kind is CueClass.AsksWho ? "asks_who" : kind.ToString().ToLowerInvariant();

    private static FrozenDictionary<string, CueClass> Index()
    {
        var verbs = new Dictionary<string, CueClass>();
        foreach (
            var kind in Enum.GetValues<CueClass>().Where(kind => kind is not (CueClass.None or CueClass.Prepositional))
        )
        {
            foreach (var verb in Words[ClassOf(kind)])
            {
                verbs[verb] = verbs.GetValueOrDefault(verb) | kind;
            }
        }

        foreach (var verb in Prepositional.Values.SelectMany(verbs => verbs))
        {
            verbs[verb] = verbs.GetValueOrDefault(verb) | CueClass.Prepositional;
        }

        return verbs.ToFrozenDictionary();
    }
}
