using System.Collections.Frozen;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Events.Lexicon;

/// <summary>
/// Event words and operators by lemma, from the files of this folder. How they are written is docs/event-lexicon.md.
/// </summary>
internal sealed class EventLexicon
{
    /// <summary>What an entry tells that keeps a word from being an event.</summary>
    public const string Nothing = "NOTHING";

    private const string Global = "classes";
    private static readonly Lazy<EventLexicon> Shared = new(() => new EventLexicon());
    private static readonly string[] Types =
    [
        "AGREE",
        "CONSULT",
        "SUPPORT",
        "COOPERATE",
        "AID",
        "CONCEDE",
        "RETREAT",
        "REQUEST",
        "ACCUSE",
        "REJECT",
        "THREATEN",
        "PROTEST",
        "SANCTION",
        "MOBILIZE",
        "COERCE",
        "ASSAULT",
        Nothing,
    ];

    private readonly FrozenDictionary<string, EventEntry[]> verbs;
    private readonly FrozenDictionary<string, EventEntry[]> nouns;
    private readonly FrozenDictionary<string, EventEntry[]> adjectives;
    private readonly Dictionary<string, List<string>> classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordTest> tests = new(StringComparer.Ordinal);

    private EventLexicon()
    {
        foreach (var _ in LexiconFile.Read(Global, classes)) { }
        Lines = [.. Types.Append("operators").SelectMany(name => LexiconFile.Read(name, classes))];
        foreach (var type in Lines.Where(line => line.Part is "nouns" or "things").GroupBy(line => line.Tells))
        {
            classes[$"{Global}/{type.Key}"] = [.. type.Select(line => line.Head.Split('_')[^1]).Distinct()];
        }

        verbs = Index("verbs");
        nouns = Index("nouns", "things");
        adjectives = Index("adjectives");
    }

    /// <summary>The lexicon that Parallax carries.</summary>
    public static EventLexicon Default => Shared.Value;

    /// <summary>Its lines as they are written.</summary>
    public IReadOnlyList<LexiconLine> Lines { get; }

    /// <summary>Entries of a lemma as this part of speech, the narrowest first; none where it has none.</summary>
    public ReadOnlySpan<EventEntry> Find(string lemma, Upos tag)
    {
        var index = tag switch
        {
            Upos.Verb => verbs,
            Upos.Noun or Upos.PropN => nouns,
            Upos.Adj => adjectives,
            _ => null,
        };
        return index is not null && index.TryGetValue(lemma, out var entries) ? entries : [];
    }

    /// <summary>The words of a class.</summary>
    /// <exception cref="KeyNotFoundException">No file defines it.</exception>
    public FrozenSet<string> Class(string name) => classes[$"{Global}/{name}"].ToFrozenSet(StringComparer.Ordinal);

    private FrozenDictionary<string, EventEntry[]> Index(params string[] parts) =>
        Lines
            .Where(line => parts.Contains(line.Part))
            .Select(line => line.Read(Test))
            .GroupBy(entry => entry.Head)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(entry => entry.Narrowness).ToArray(),
                StringComparer.Ordinal
            );

    private WordTest Test(string file, string written)
    {
        var key = $"{file}/{written}";
        if (!tests.TryGetValue(key, out var test))
        {
            var names = written.Split('|');
            var lemmas = names.SelectMany(name => Words(file, name)).ToFrozenSet(StringComparer.Ordinal);
            tests[key] = test = new WordTest(lemmas, names.Contains("@person"), names.Contains("@place"));
        }

        return test;
    }

    // A class of the file itself hides one of classes.txt.
    private IEnumerable<string> Words(string file, string name) =>
        name is "@person" or "@place" ? []
        : name[0] != '@' ? [name]
        : (
            classes.GetValueOrDefault($"{file}/{name[1..]}")
            ?? classes.GetValueOrDefault($"{Global}/{name[1..]}")
            ?? throw new FormatException($"{file}: no class '{name}'")
        ).SelectMany(word => Words(file, word));
}
