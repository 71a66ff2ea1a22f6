using Parallax.Core;

namespace Parallax.Analysis.Reports.Views;

/// <summary>One label of an article, however often it uses it.</summary>
/// <param name="First">Where it stands first.</param>
/// <param name="Others">Where else.</param>
public sealed record LabelLine(LabelUse First, IReadOnlyList<LabelUse> Others);

/// <summary>The labels of one entity in one article, each once.</summary>
public static class LabelLines
{
    /// <summary>The labels; those in the outlet's own voice first, for they are its choice.</summary>
    public static IReadOnlyList<LabelLine> Of(LabelRow row, ArticleCard card)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(card);
        return
        [
            .. row
                .Uses.Where(use => use.Article == card.Article.Id)
                .GroupBy(use => (Text: use.Text.ToUpperInvariant(), use.Quoted))
                .OrderBy(same => same.Key.Quoted)
                .Select(same => new LabelLine(same.First(), [.. same.Skip(1)])),
        ];
    }
}
