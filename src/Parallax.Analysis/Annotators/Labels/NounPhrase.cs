using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Labels;

/// <summary>A modifier before a noun: one token, or tokens glued by hyphens.</summary>
/// <param name="First">First token.</param>
/// <param name="Last">Last token, included.</param>
/// <param name="Lower">Its words in lower case.</param>
internal sealed record Modifier(int First, int Last, string Lower);

/// <summary>Reads the modifiers that stand before a noun or a name.</summary>
internal sealed class NounPhrase(ParsedText parsed)
{
    // A phrase with more modifiers is a list without commas, not a description.
    private const int MostModifiers = 8;

    /// <summary>Modifiers directly before the token, nearest last; adjectives, participles, nouns, countries' adjectives.</summary>
    public List<Modifier> ModifiersBefore(int token, int sentenceStart)
    {
        var modifiers = new List<Modifier>();
        var at = token - 1;
        while (at >= sentenceStart && modifiers.Count < MostModifiers)
        {
            if (IsJoint(at) && modifiers.Count > 0)
            {
                at--;
                continue;
            }

            var last = at;
            while (at >= sentenceStart + 2 && IsHyphen(at - 1) && Glued(at - 2) && Glued(at - 1))
            {
                at -= 2;
            }

            if (!IsModifier(last, at != last) && !(last == sentenceStart && OpensPhrase(last)))
            {
                break;
            }

            modifiers.Add(new Modifier(at, last, Span(at, last).In(parsed.Text).ToLowerInvariant()));
            at--;
        }

        modifiers.Reverse();
        return modifiers;
    }

    public TextSpan Span(int first, int last) => new(parsed.Tokens[first].Start, parsed.Tokens[last].End);

    private bool IsModifier(int token, bool hyphenated) =>
        parsed.Tags[token] switch
        {
            Upos.Adj or Upos.Noun or Upos.PropN => true,
            Upos.Verb => hyphenated || parsed.FineTags[token] is "VBN" or "VBG" or "VBD" && IsAttribute(token),
            _ => hyphenated,
        };

    // "Renewed clashes erupted": a participle that opens the sentence is easily tagged a verb.
    private bool OpensPhrase(int token) =>
        parsed.Tags[token] == Upos.Verb
        && parsed.Tags[token + 1] == Upos.Noun
        && parsed.FineTags[token] is "VBN" or "VBD" or "VBG";

    private bool IsAttribute(int token) =>
        parsed.Relations[token] is Relation.Amod or Relation.Compound or Relation.Acl;

    // "illegal, unprovoked attack", "long and bloody war", an opening quotation mark inside the phrase.
    private bool IsJoint(int token) =>
        token > 0
        && parsed.Text.AsSpan(parsed.Tokens[token].Start, parsed.Tokens[token].Length)
            is ","
                or "and"
                or "\""
                or "“"
                or "”"
        && parsed.Tags[token - 1] is Upos.Adj;

    private bool IsHyphen(int token) =>
        parsed.Text.AsSpan(parsed.Tokens[token].Start, parsed.Tokens[token].Length) is "-" or "‑" or "‐";

    private bool Glued(int token) => parsed.Tokens[token].End == parsed.Tokens[token + 1].Start;
}
