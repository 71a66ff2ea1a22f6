namespace Parallax.Analysis.Reports.Views;

/// <summary>What is noted beside a statement that some articles do not have.</summary>
public static class OmissionNotes
{
    private const int MostNamed = 3;

    /// <summary>
    /// "background: “since 1991”", "B published 2 days before it happened": why it may be missing, as far as the texts and
    /// dates say; nothing where they do not.
    /// </summary>
    /// <param name="index">The report.</param>
    /// <param name="group">The statement.</param>
    /// <param name="party">Whose list it stands in: those who have it, or those who have it not.</param>
    public static IReadOnlyList<string> Of(ReportIndex index, GroupCard group, Party party)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(party);
        var notes = new List<string>();
        if (group.Group.Background)
        {
            notes.Add(
                group.Group.BackgroundWords is { } words
                    ? $"background: “{VisibleText.Plain(Snippet.Of(words.Text, 40))}”"
                    : "background"
            );
        }

        var lacks = party.Articles.All(card => group.Group.Missing.Contains(card.Article.Id));
        if (lacks)
        {
            notes.Add($"in {Letters(group.Group.Versions.Select(version => version.Article).Distinct(), index)}");
        }

        notes.AddRange(
            (group.Group.Omissions ?? [])
                .Where(omission => !lacks || party.Has(omission.Article))
                .Select(omission => (omission, words: OmissionWords.Of(omission)))
                .Where(pair => pair.words is not null)
                .GroupBy(pair => pair.words!, pair => pair.omission.Article)
                .Select(same => $"{Letters(same, index)} {same.Key}")
                .Take(MostNamed)
        );
        return notes;
    }

    private static string Letters(IEnumerable<string> articles, ReportIndex index) =>
        string.Join(' ', articles.Select(index.Article).OfType<ArticleCard>().Select(card => card.Siglum));
}
