using System.Collections.Frozen;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>
/// Interviews and transcripts: paragraphs that begin with who speaks and a colon (<c>HOLT: We lost.</c>, <c>Q: Why?</c>).
/// Only names that take turns make one: "Where:", "When:" and a single "Correction:" are labels
/// of another kind.
/// </summary>
internal sealed class Transcripts(string text, SyntaxTree tree, FrameSources names)
{
    private const int LongestName = 40;
    private const int MostWords = 5;

    // Labels that come back in a listing as often as names in a transcript.
    private static readonly FrozenSet<string> Labels = new[]
    {
        "where",
        "when",
        "what",
        "why",
        "how",
        "who",
        "date",
        "day",
        "dates",
        "time",
        "times",
        "place",
        "venue",
        "location",
        "address",
        "price",
        "prices",
        "cost",
        "tickets",
        "admission",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is said in each part that is a turn of a transcript, by index of the part.</summary>
    public Dictionary<int, Attribution> Find(IReadOnlyList<TextSpan> parts)
    {
        var turns = new Dictionary<int, TextSpan>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (Speaker(parts[i]) is { } speaker)
            {
                turns.Add(i, speaker);
            }
        }

        var repeated = turns
            .Values.CountBy(span => span.In(text), StringComparer.OrdinalIgnoreCase)
            .Count(name => name.Value > 1);
        var said = new Dictionary<int, Attribution>();
        foreach (var (part, speaker) in repeated > 1 ? turns : [])
        {
            if (Turn(parts[part], speaker) is { } attribution)
            {
                said.Add(part, attribution);
            }
        }

        return said;
    }

    private Attribution? Turn(TextSpan part, TextSpan speaker)
    {
        var words = new TextSpan(speaker.End + 1, part.End).Trim(text);
        if (words.Length > 1 && QuoteMarks.IsDouble(text[words.End - 1]) && QuoteMarks.IsDouble(text[part.Start]))
        {
            words = new TextSpan(words.Start, words.End - 1).Trim(text);
        }

        if (words.IsEmpty || tree.TokensIn(speaker) is not var (first, last))
        {
            return null;
        }

        var source = names.Run(first, last) ?? new SourcePhrase(speaker, [speaker], false);
        return new Attribution([words], new TextSpan(speaker.End, speaker.End + 1), source with { Span = speaker }, [])
        {
            IsTurn = true,
        };
    }

    // The name before the colon, without a mark in front of it; null where the part does not begin with one.
    private TextSpan? Speaker(TextSpan part)
    {
        var start = !part.IsEmpty && QuoteMarks.IsDouble(text[part.Start]) ? part.Start + 1 : part.Start;
        var end = start;
        var words = 1;
        while (end < part.End && end - start <= LongestName && text[end] is not ':')
        {
            var begins = end == start || text[end - 1] == ' ';
            if (begins && !char.IsUpper(text[end]) || !IsOfName(text[end]))
            {
                return null;
            }

            words += text[end] == ' ' ? 1 : 0;
            end++;
        }

        var closed = end > start && end + 1 < part.End && text[end] == ':' && char.IsWhiteSpace(text[end + 1]);
        return closed && words <= MostWords && !Labels.Contains(text[start..end].Split(' ')[^1])
            ? new TextSpan(start, end)
            : null;
    }

    private static bool IsOfName(char c) => char.IsLetter(c) || c is ' ' or '.' or '-' or '\'' or '’';
}
