using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Web.Texts;

/// <summary>The marks of a comparison in one article's text: statements, words that differ, places that are linked to.</summary>
public static class StatementMarks
{
    /// <summary>All marks of the article.</summary>
    public static IReadOnlyList<TextMark> Of(ReportIndex index, ArticleCard card, ReportLinks links)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(links);
        var marks = new List<TextMark>();
        foreach (var group in index.Groups)
        {
            AddVersions(index, card, group, links, marks);
            marks.AddRange(OfDifferences(group, card.Article.Id));
        }

        marks.AddRange(Cited(index, card).Distinct().Select(words => Place(card, words)));
        return [.. marks.Select(mark => Trimmed(mark, card.Article.Text))];
    }

    // White space belongs to no block, so a mark that began there would have no place to be linked to.
    private static TextMark Trimmed(TextMark mark, string text)
    {
        if (mark.Start < 0 || mark.End <= mark.Start || mark.End > text.Length)
        {
            return mark;
        }

        var span = new TextSpan(mark.Start, mark.End).Trim(text);
        return mark with { Start = span.Start, End = span.End };
    }

    /// <summary>The words of one article that differ, marked with the kind of difference, heaviest innermost.</summary>
    public static IEnumerable<TextMark> OfDifferences(GroupCard group, string article) =>
        group
            .Group.Differences.Where(difference => difference.Type != DifferenceType.Wording)
            .OrderByDescending(difference => difference.Type)
            .SelectMany(difference =>
                difference
                    .Spans.Where(span => span.Article == article)
                    .Select(span => new TextMark(
                        span.Start,
                        span.End,
                        $"d d-{DifferenceWords.NameOf(difference.Type)}"
                    ))
            );

    private static void AddVersions(
        ReportIndex index,
        ArticleCard card,
        GroupCard group,
        ReportLinks links,
        List<TextMark> marks
    )
    {
        var nth = 0;
        foreach (var version in group.Group.Versions.Where(version => version.Article == card.Article.Id))
        {
            var number = $"g{group.Number}";
            var kind = KindOf(group);
            var opening = new MarkLink(
                Anchors.Version(card, group, nth),
                links.Group(group),
                $"no {number} k-{kind}",
                group.Number.ToString(),
                $"{group.Number}: {Say(kind)}"
            );
            marks.Add(
                new TextMark(version.Start, version.End, $"st {number} k-{kind}")
                {
                    Opening = opening,
                    Closing = [.. Partners(index, card, group, links)],
                }
            );
            nth++;
        }
    }

    private static IEnumerable<MarkLink> Partners(
        ReportIndex index,
        ArticleCard card,
        GroupCard group,
        ReportLinks links
    ) =>
        index
            .Articles.Where(other => other != card && links.Shows(other))
            .Where(other => group.Group.Versions.Any(v => v.Article == other.Article.Id))
            .Select(other => new MarkLink(
                null,
                links.Version(other, group),
                $"partner g{group.Number}",
                other.Siglum,
                $"{other.Siglum}: statement {group.Number} in {VisibleText.Plain(other.Name)}"
            ));

    private static string KindOf(GroupCard group) =>
        group.Differs ? DifferenceWords.NameOf(group.Heaviest!.Value)
        : group.IsShared ? "alike"
        : "only";

    private static string Say(string kind) =>
        kind switch
        {
            "alike" => "said alike",
            "only" => "only here",
            _ => $"differs in {kind}",
        };

    // The first words of a quotation, a label, a clause, a dated statement: whatever the tables link to.
    private static IEnumerable<(int Start, int End)> Cited(ReportIndex index, ArticleCard card)
    {
        var report = index.Report;
        var evidence = (report.Labels ?? [])
            .SelectMany(row => row.Uses)
            .Concat<Evidence>((report.Agency ?? []).SelectMany(row => row.Uses))
            .Concat((report.Timeline ?? []).SelectMany(entry => entry.Versions))
            .Concat((report.Timeline ?? []).SelectMany(entry => entry.Events ?? []).SelectMany(told => told.Versions))
            .Concat((report.Events ?? []).SelectMany(told => told.Versions))
            .Concat((report.Events ?? []).SelectMany(told => told.Conflicts).SelectMany(conflict => conflict.Spans))
            .Concat((report.Casualties ?? []).SelectMany(row => row.Counts))
            .Concat((report.Shared ?? []).SelectMany(pair => pair.Runs).SelectMany(run => run.Spans))
            .Where(words => words.Article == card.Article.Id)
            .Select(words => (words.Start, words.End));
        var quotations = card
            .Article.Quotations.Where(quotation => quotation.Content.Count > 0)
            .Select(quotation => (quotation.Content[0].Start, quotation.Content[0].End));
        return evidence.Concat(quotations);
    }

    private static TextMark Place(ArticleCard card, (int Start, int End) words) =>
        new(words.Start, words.End, "") { Id = Anchors.Words(card, words.Start, words.End) };
}
