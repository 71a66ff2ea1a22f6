using Parallax.Analysis.Reports.Views;

namespace Parallax.Cli.Terminal;

/// <summary>The first screen: what all say, where they differ, what only one has.</summary>
internal static class OverviewSection
{
    private const int LongestReading = 48;
    private const int MostReadings = 4;

    public static void Write(Sheet sheet, ReportIndex index, ArticleNames names)
    {
        sheet.Rows(0, OverviewLines.Of(index).Select(line => (Title(line, names), Items(line))));
        sheet.Rule();
    }

    private static string Title(OverviewLine line, ArticleNames names) =>
        line.Party is null ? line.Title.ToUpperInvariant() : $"ONLY {names.Lettered(line.Party)}";

    private static IEnumerable<Words> Items(OverviewLine line)
    {
        if (line.Items.Count == 0)
        {
            return [line.None];
        }

        var words = line.Items.SelectMany((item, i) => Item(line.Topic, item, i == 0));
        return line.More > 0 ? words.Append($" · and {line.More} more") : words;
    }

    private static IEnumerable<Words> Item(OverviewTopic topic, OverviewItem item, bool first)
    {
        yield return first ? string.Empty : " · ";
        if (item.Disagreement is { } disagreement)
        {
            foreach (var word in Disputed(disagreement, OneLine.Of(item.Text)))
            {
                yield return word;
            }
        }
        else
        {
            var holders = item.Holders is null
                ? string.Empty
                : string.Join(' ', item.Holders.Select(card => card.Siglum));
            yield return topic is OverviewTopic.OnlyOne ? $"{holders}: {OneLine.Of(item.Text)}" : OneLine.Of(item.Text);
            if (topic is OverviewTopic.LeftOut)
            {
                yield return $" (not in {holders})";
            }
        }

        yield return Sheet.Aside($" [{item.Group.Number}]");
    }

    private static IEnumerable<Words> Disputed(Disagreement disagreement, string context)
    {
        yield return DifferenceColours.Tag(disagreement.Type);
        yield return context.Length > 0 ? $" {context}: " : " ";
        foreach (var (reading, i) in disagreement.Readings.Take(MostReadings).Select((reading, i) => (reading, i)))
        {
            var said = reading.Words is null
                ? "no word of it"
                : $"\"{OneLine.Of(Snippet.Of(reading.Words.Text, LongestReading))}\"";
            yield return $"{(i == 0 ? "" : " / ")}{reading.Sigla} {said}";
        }

        if (disagreement.Readings.Count > MostReadings)
        {
            yield return $" / {disagreement.Readings.Count - MostReadings} more";
        }
    }
}
