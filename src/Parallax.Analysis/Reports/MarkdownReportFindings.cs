using System.Text;
using Parallax.Analysis.Reports.Views;

namespace Parallax.Analysis.Reports;

/// <summary>What was read in one article, kind by kind.</summary>
internal static class MarkdownReportFindings
{
    public static void Append(StringBuilder text, ArticleCard card)
    {
        var article = card.Article;
        text.Append("# ").Append(MarkdownReportText.Escape(article.Headline?.Text ?? article.Id)).Append("\n\n");
        text.AppendJoin(" · ", ProvenanceWords.Of(article).Select(MarkdownReportText.Escape)).Append("\n\n");
        MarkdownReportTexts.AppendSource(text, article);
        string At(Excerpt words) => MarkdownReportText.Evidence(article.Id, words.Start, words.End);
        string Cite(Excerpt words) => $"{MarkdownReportText.Quote(words.Text)} {At(words)}";
        string Escape(string words) => MarkdownReportText.Escape(words);

        AppendList(
            text,
            "Quotations",
            article.Quotations,
            found =>
                $"**{(found.Source is null ? "speaker not named" : Escape(found.Source.Name))}** ({Escape(found.Kind)}"
                + $"{(found.Cue is null ? "" : $", cue {MarkdownReportText.Quote(found.Cue.Text)}")}"
                + $"{(found.Venue is null ? "" : $", {MarkdownReportText.Quote(found.Venue.Text)}")}"
                + $"{(found.Denied ? ", denied" : "")}{(found.Hedged ? ", hedged" : "")}"
                + $"{(found.Within is null ? "" : ", inside another quotation")}): "
                + string.Join(" … ", found.Content.Select(Cite))
        );
        AppendList(
            text,
            "Names",
            article.Entities,
            found =>
                $"**{Escape(found.Name)}** ({Escape(string.Join("; ", found.Roles.Prepend(found.Country ?? "").Prepend(found.Type).Where(word => word.Length > 0)))}) "
                + string.Join(' ', found.Mentions.Select(At))
        );
        AppendList(
            text,
            "Dates",
            article.Times,
            found => $"{Cite(found)} = {Escape(found.Value)}{(found.Basis is null ? "" : $" ({Escape(found.Basis)})")}"
        );
        AppendList(
            text,
            "Quantities",
            article.Quantities,
            found => $"{Cite(found)} = {Phrases.Interval(found.Low, found.High)} {Escape(found.Unit)}"
        );
        AppendList(
            text,
            "Events",
            article.Events,
            found =>
                $"**{Escape(found.Type ?? "event")}**{(found.Negated ? ", denied" : "")}: {Cite(found)}, "
                + $"{(found.Actor.Count == 0 ? "nobody named" : Escape(string.Join(", ", found.Actor.Select(actor => actor.Name))))}"
                + $" ({Escape(Phrases.Agency(found.Agency))})"
        );
        AppendList(text, "Labels", article.Labels, found => $"{Cite(found.Words)} on {Cite(found.Head)}");
        AppendList(
            text,
            "Parts",
            article.Parts,
            found => $"{Escape(found.Kind)} {MarkdownReportText.Evidence(article.Id, found.Start, found.End)}"
        );
    }

    private static void AppendList<T>(StringBuilder text, string title, IReadOnlyList<T> found, Func<T, string> line)
    {
        text.Append($"## {title} ({found.Count})\n\n").Append(found.Count == 0 ? "None in the text.\n" : "");
        foreach (var one in found)
        {
            text.Append("- ").Append(line(one)).Append('\n');
        }

        text.Append('\n');
    }
}
