using Parallax.Analysis.Annotators.Parts;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>How a word is written.</summary>
internal enum Shape : byte
{
    Other,
    Lower,
    Capital,
    Upper,
    Initial,
    Number,
}

/// <summary>A distinct word form of an article.</summary>
/// <param name="Text">As written.</param>
/// <param name="Lower">In lower case.</param>
/// <param name="Shape">How it is written.</param>
internal sealed record WordForm(string Text, string Lower, Shape Shape);

/// <summary>An article's parsed prose with what the finding of names asks of each token. Immutable once made.</summary>
internal sealed class Prose
{
    private readonly Dictionary<string, (int Lower, int Capital)> counts = new(StringComparer.Ordinal);

    public Prose(ParsedText parsed, IReadOnlyList<Part> parts)
    {
        Parsed = parsed;
        Words = WordForms.Of(parsed);
        Sentence = new int[parsed.Count];
        Kinds = new PartKind[parsed.Count];
        PartOf = new int[parsed.Count];
        for (var s = 0; s < parsed.Sentences.Length; s++)
        {
            Array.Fill(Sentence, s, Start(s), End(s) - Start(s));
        }

        for (int i = 0, part = 0; i < parsed.Count; i++)
        {
            while (part < parts.Count - 1 && parts[part].Span.End <= parsed.Tokens[i].Start)
            {
                part++;
            }

            PartOf[i] = part;
            Kinds[i] = part < parts.Count ? parts[part].Kind : PartKind.Paragraph;
        }

        Quoted = QuotedTokens.Of(this);
        Styled = [.. Enumerable.Range(0, parsed.Sentences.Length).Select(IsStyled)];
        CountForms();
    }

    public ParsedText Parsed { get; }

    /// <summary>Form of each token.</summary>
    public WordForm[] Words { get; }

    /// <summary>Sentence of each token.</summary>
    public int[] Sentence { get; }

    /// <summary>Kind of the part each token stands in.</summary>
    public PartKind[] Kinds { get; }

    /// <summary>Index of the part each token stands in.</summary>
    public int[] PartOf { get; }

    /// <summary>Whether each token stands inside quotation marks.</summary>
    public bool[] Quoted { get; }

    /// <summary>Whether each sentence is written in the capitals of a title, so that a capital tells nothing.</summary>
    public bool[] Styled { get; }

    public int Count => Words.Length;

    public int Start(int sentence) => Parsed.Sentences[sentence].Start.Value;

    public int End(int sentence) => Parsed.Sentences[sentence].End.Value;

    public string Lower(int token) => (uint)token < (uint)Words.Length ? Words[token].Lower : "";

    public string Text(int token) => (uint)token < (uint)Words.Length ? Words[token].Text : "";

    public Shape ShapeOf(int token) => (uint)token < (uint)Words.Length ? Words[token].Shape : Shape.Other;

    public bool SameSentence(int one, int other) =>
        (uint)one < (uint)Words.Length && (uint)other < (uint)Words.Length && Sentence[one] == Sentence[other];

    /// <summary>Whether no space stands between the token and the next.</summary>
    public bool Glued(int token) =>
        token >= 0 && token + 1 < Count && Parsed.Tokens[token].End == Parsed.Tokens[token + 1].Start;

    /// <summary>The span from a token to another, both included.</summary>
    public TextSpan Span(int first, int last) => new(Parsed.Tokens[first].Start, Parsed.Tokens[last].End);

    /// <summary>The token that starts at the position, or the next one.</summary>
    public int TokenAt(int position)
    {
        int low = 0,
            high = Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Parsed.Tokens[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>What the network that reads names takes these tokens for; null where it has no such name.</summary>
    public NameKind? NamedAs(int first, int last) =>
        Named(Parsed.Names, first, last) ?? Named(Parsed.InnerNames, first, last);

    private static NameKind? Named(NameMention[] names, int first, int last)
    {
        int low = 0,
            high = names.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = names[middle].Tokens.Start.Value < first ? (middle + 1, high) : (low, middle);
        }

        return low < names.Length && names[low].Tokens.Start.Value == first && names[low].Tokens.End.Value == last + 1
            ? names[low].Kind
            : null;
    }

    /// <summary>How often the word is written small.</summary>
    public int SmallCount(string lower) => counts.TryGetValue(lower, out var count) ? count.Lower : 0;

    /// <summary>How often the word is written with a capital where only a name has one.</summary>
    public int NameCount(string lower) => counts.TryGetValue(lower, out var count) ? count.Capital : 0;

    /// <summary>Whether any word could have a capital where this one stands.</summary>
    public bool CapitalTellsNothing(int token) => Styled[Sentence[token]] || OpensClause(token);

    private bool OpensClause(int token)
    {
        for (var i = token - 1; ; i--)
        {
            if (i < Start(Sentence[token]))
            {
                return true;
            }

            if (Words[i].Shape != Shape.Other)
            {
                return false;
            }

            if (Words[i].Lower is ":" or "\"" or "“" or "«" or "‘" or "*" or "•" or "|" or "—" or "–" && !Glued(i - 1))
            {
                return true;
            }

            if (Words[i].Lower is "-" or "," or ";" or "'s" or "’s")
            {
                return false;
            }
        }
    }

    private bool IsStyled(int sentence)
    {
        int telling = 0,
            small = 0;
        for (var i = Start(sentence) + 1; i < End(sentence); i++)
        {
            if (Words[i].Text.Length >= 4 && !NameLexicon.FunctionWords.Contains(Words[i].Lower))
            {
                telling += Words[i].Shape is Shape.Lower or Shape.Capital or Shape.Upper ? 1 : 0;
                small += Words[i].Shape == Shape.Lower ? 1 : 0;
            }
        }

        if (AllUpper(sentence))
        {
            return true;
        }

        // A caption full of names has at least a few words of its own in small letters.
        return telling >= 3 && small <= telling * 0.1 && (telling >= 5 || Kinds[Start(sentence)] != PartKind.Paragraph);
    }

    private bool AllUpper(int sentence)
    {
        var words = 0;
        for (var i = Start(sentence); i < End(sentence); i++)
        {
            if (Words[i].Shape is Shape.Lower or Shape.Capital && Words[i].Text.Length > 1)
            {
                return false;
            }

            words += Words[i].Shape == Shape.Upper ? 1 : 0;
        }

        return words >= 2;
    }

    private bool Hyphenated(int token) =>
        (Text(token + 1) == "-" && Glued(token)) || (token > 0 && Text(token - 1) == "-" && Glued(token - 1));

    private void CountForms()
    {
        for (var i = 0; i < Count; i++)
        {
            var (lower, capital) = counts.GetValueOrDefault(Words[i].Lower);
            if (Words[i].Shape == Shape.Lower)
            {
                counts[Words[i].Lower] = (lower + 1, capital);
            }
            else if (Words[i].Shape is Shape.Capital or Shape.Upper && !CapitalTellsNothing(i) && !Hyphenated(i))
            {
                counts[Words[i].Lower] = (lower, capital + 1);
            }
        }
    }
}
