using System.Security.Cryptography;
using System.Text;
using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Cli.Tests.Fakes;

/// <summary>Small reports whose every span holds.</summary>
internal static class ReportBuild
{
    public static ArticleReport Article(string id, string text) =>
        new()
        {
            Id = id,
            Path = id,
            Sha256 = Hash(text),
            TextSha256 = Hash(text),
            Text = text,
            Headline = Excerpt(text, text.Split('\n')[0]),
            Parts = [.. Lines(text).Select(line => new PartReport("paragraph", line.Start, line.End, null))],
            Sentences = [.. Lines(text).Select(line => new Offsets(line.Start, line.End))],
            Entities = [],
            Times = [],
            Quantities = [],
            Quotations = [],
            Events = [],
            Labels = [],
        };

    /// <summary>A comparison in which the lines of equal number are versions of each other.</summary>
    public static Report Comparison(IReadOnlyList<ArticleReport> articles, bool sameEvent = true)
    {
        var most = articles.Max(article => Lines(article.Text).Count());
        StatementGroup[] groups = [.. Enumerable.Range(0, most).Select(line => Group(articles, line))];
        return new Report
        {
            Parallax = "0.0.0",
            Articles = articles,
            Story = new Story(
                "A story",
                "2023-05-18",
                ["Kethra"],
                sameEvent,
                [new StoryReason("words", "same words", 1)]
            ),
            Overview = new Overview(
                [.. groups.Where(group => group.Missing.Count == 0).Select(group => group.Id)],
                [],
                new Dictionary<string, IReadOnlyList<string>>()
            ),
            Entities = [],
            Statements = groups,
            Labels = [],
            Agency = [],
            Timeline = [],
            Origins = [new OriginGroup(null, [.. articles.Select(article => article.Id)])],
        };
    }

    /// <summary>The words where they first stand in the text.</summary>
    public static Excerpt Excerpt(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new Excerpt(start, start + words.Length, words);
    }

    /// <summary>The words where they first stand in the article.</summary>
    public static Evidence Evidence(ArticleReport article, string words)
    {
        var (start, end, text) = Excerpt(article.Text, words);
        return new Evidence(article.Id, start, end, text);
    }

    /// <summary>The words as a version of a statement.</summary>
    public static StatementVersion Version(ArticleReport article, string words, string? source = null)
    {
        var (start, end, text) = Excerpt(article.Text, words);
        return new StatementVersion(article.Id, start, end, text, source, null);
    }

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static StatementGroup Group(IReadOnlyList<ArticleReport> articles, int line)
    {
        var versions = articles
            .Where(article => Lines(article.Text).Count() > line)
            .Select(article =>
            {
                var (start, end) = Lines(article.Text).ElementAt(line);
                return new StatementVersion(article.Id, start, end, article.Text[start..end], null, null);
            })
            .ToList();
        string[] missing =
        [
            .. articles.Select(article => article.Id).Except(versions.Select(version => version.Article)),
        ];
        return new StatementGroup($"S{line + 1}", "statement", versions, missing, []);
    }

    private static IEnumerable<(int Start, int End)> Lines(string text)
    {
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0)
            {
                yield return (start, start + line.Length);
            }

            start += line.Length + 1;
        }
    }
}
