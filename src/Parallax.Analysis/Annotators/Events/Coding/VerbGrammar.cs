using Parallax.Analysis.Annotators.Events.Lexicon;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Events.Coding;

/// <summary>
/// Operators that are no words of the lexicon: "will" and "not". What somebody will do is promised or threatened; what
/// somebody will not do, or does not accept, is refused.
/// </summary>
internal sealed class VerbGrammar(SyntaxTree tree)
{
    private static readonly WordList Words = WordList.Load("Events/Coding/modality.txt");

    /// <summary>The reading of a verb with what its auxiliaries make of it.</summary>
    public EventReading Apply(EventReading reading)
    {
        var isNegated = IsNegated(reading.Word);
        var modal = Modal(reading.Word);
        if (isNegated)
        {
            return Refuses(reading, modal)
                ? reading with
                {
                    Type = "REJECT",
                    Mode = null,
                }
                : reading with
                {
                    IsNegated = true,
                };
        }

        return
            (modal is "will" or "shall" || modal is "would" && IsReported(reading.Word))
            && Combinations.Of("intend", reading.Type) is { } type
            ? reading with
            {
                Type = type,
                Mode = type == reading.Type ? reading.Mode : null,
                IsPlanned = true,
            }
            : reading;
    }

    /// <summary>Whether the verb is denied: "did not attack", "nobody attacked", "neither Lom nor Vestria attacked".</summary>
    public bool IsNegated(int verb) =>
        tree.Children(verb)
            .Any(child =>
                tree.RelationOf(child) switch
                {
                    Relation.Obj or Relation.Nsubj or Relation.NsubjPass => IsNobody(child),
                    _ => Words["not"].Contains(Lemma(child)),
                }
            ) || tree.Preposition(verb) is "instead" or "without";

    /// <summary>Whether a noun's event is denied: "no attack", "without an attack", "the attack never took place".</summary>
    public bool IsNegatedNoun(int noun) =>
        IsNobody(noun)
        || tree.Preposition(noun) is "without" or "instead"
        || tree.RelationOf(noun) is Relation.Nsubj or Relation.NsubjPass or Relation.Obj
            && tree.Parsed.Heads[noun] is var host and >= 0
            && IsNegated(host);

    private bool IsNobody(int head) =>
        Words["nobody"].Contains(Lemma(head))
        || tree.Children(head)
            .Any(child =>
                tree.RelationOf(child) is Relation.Det or Relation.CcPreconj && Words["none"].Contains(Lemma(child))
            );

    private string Lemma(int token) => tree.Parsed.Lemmas[token].ToLowerInvariant();

    // "will not release", "cannot accept", "did not give permission", "does not recognise"; but "did not attack" and "did not
    // meet" only tell what did not happen.
    private bool Refuses(EventReading reading, string? modal)
    {
        var helps = reading.Type is "AGREE" or "CONSULT" or "SUPPORT" or "COOPERATE" or "AID" or "CONCEDE" or "RETREAT";
        return helps
            && (
                modal is "will" or "shall" or "would" or "can" or "could"
                || reading.Type is "AGREE" or "CONCEDE"
                || reading.Type is "SUPPORT" && IsPresent(reading.Word)
            );
    }

    // "said that it would free them"
    private bool IsReported(int verb) =>
        tree.RelationOf(verb) is Relation.Ccomp
        && tree.Parsed.Heads[verb] is var head and >= 0
        && tree.Parsed.FineTags[head] is "VBD" or "VBN";

    private bool IsPresent(int verb) =>
        tree.Children(verb)
            .Any(child => tree.RelationOf(child) is Relation.Aux && tree.Parsed.FineTags[child] is "VBP" or "VBZ");

    /// <summary>Lemma of the verb's modal auxiliary; null for none.</summary>
    public string? Modal(int verb) =>
        tree.Children(verb)
            .Where(child => tree.RelationOf(child) is Relation.Aux && tree.Parsed.FineTags[child] == "MD")
            .Select(child => Known(tree.Parsed.Lemmas[child].ToLowerInvariant()))
            .FirstOrDefault();

    private static string Known(string lemma) =>
        lemma switch
        {
            "'ll" or "’ll" or "wo" => "will",
            "ca" => "can",
            _ => lemma,
        };
}
