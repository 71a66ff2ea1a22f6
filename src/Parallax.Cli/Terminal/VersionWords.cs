using Parallax.Analysis.Reports.Views;
using Parallax.Core;
using Spectre.Console;

namespace Parallax.Cli.Terminal;

/// <summary>One article's words for a statement, those that differ marked, with where they stand.</summary>
internal static class VersionWords
{
    // A statement is a sentence or a short speech; what is longer is cut here and whole in the other formats.
    private const int Longest = 700;

    public static IEnumerable<Words> Of(GroupCard card, StatementVersion version)
    {
        var text = version.Text.Length > Longest ? version.Text[..Longest] : version.Text;
        foreach (var (from, to, style) in Pieces(card.Group, version, text.Length))
        {
            yield return new Words(OneLine.Piece(text[from..to]), style);
        }

        if (text.Length < version.Text.Length)
        {
            yield return " [...]";
        }

        if (version.Source is { } source)
        {
            yield return $" — {OneLine.Of(source, 80)}";
        }

        yield return Place(version);
    }

    /// <summary>Offsets into the article's text.</summary>
    public static Words Place(Evidence evidence) => Sheet.Aside($" [{evidence.Start}-{evidence.End}]");

    /// <summary>The text cut where a difference begins or ends; the heaviest kind gives the style.</summary>
    private static IEnumerable<(int From, int To, Style? Style)> Pieces(
        StatementGroup group,
        StatementVersion version,
        int length
    )
    {
        var marks = group
            .Differences.Where(difference => difference.Type != DifferenceType.Wording)
            .OrderBy(difference => difference.Type)
            .SelectMany(difference => difference.Spans.Select(span => (difference.Type, Span: span)))
            .Where(mark => mark.Span.Article == version.Article && mark.Span.End > version.Start)
            .Select(mark => (mark.Type, From: mark.Span.Start - version.Start, To: mark.Span.End - version.Start))
            .Where(mark => mark.From < length && mark.To > 0)
            .ToList();
        var edges = marks.SelectMany(mark => new[] { Math.Max(mark.From, 0), Math.Min(mark.To, length) });
        var cuts = edges.Append(0).Append(length).Distinct().Order().ToList();
        foreach (var (from, to) in cuts.Zip(cuts.Skip(1)))
        {
            var mark = marks.FindIndex(mark => mark.From <= from && mark.To >= to);
            yield return (from, to, mark < 0 ? null : DifferenceColours.Mark(marks[mark].Type));
        }
    }
}
