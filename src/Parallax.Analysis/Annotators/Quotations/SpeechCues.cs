using System.Collections.Frozen;

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

    /// <summary>An infinitive the subject binds itself to: "vowed to fight".</summary>
    Commit = 8,

    /// <summary>A noun phrase that is reported or judged: "reported casualties".</summary>
    Judge = 16,

    /// <summary>Something and the name it is given: "called the vote a farce".</summary>
    Name = 32,
}

/// <summary>The lexicon of reporting words, <c>cues.txt</c>.</summary>
internal static class SpeechCues
{
    private static readonly WordList Words = WordList.Load("Quotations/cues.txt");
    private static readonly FrozenDictionary<string, CueClass> Verbs = Index();

    /// <summary>What a verb takes; <see cref="CueClass.None"/> for a verb that reports nothing.</summary>
    /// <param name="lemma">Lower case.</param>
    public static CueClass Of(string lemma) => Verbs.GetValueOrDefault(lemma);

    /// <summary>Whether a noun is said words: "statement", "claim".</summary>
    public static bool IsNoun(string lemma) => Words["noun"].Contains(lemma);

    private static FrozenDictionary<string, CueClass> Index()
    {
        var verbs = new Dictionary<string, CueClass>();
        foreach (var kind in Enum.GetValues<CueClass>().Where(kind => kind != CueClass.None))
        {
            foreach (var verb in Words[kind.ToString().ToLowerInvariant()])
            {
                verbs[verb] = verbs.GetValueOrDefault(verb) | kind;
            }
        }

        return verbs.ToFrozenDictionary();
    }
}
