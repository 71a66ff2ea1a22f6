using System.Security.Cryptography;
using System.Text;
using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Cli.Mcp;

/// <summary>
/// The comparison made last, kept for whoever turns its pages: of two short reports it takes a second, of forty a minute.
/// </summary>
/// <remarks>Comparisons are made one after the other (<see cref="McpTool.IsHeavy"/>), so nothing here is locked.</remarks>
internal sealed class LastReport
{
    private string? key;
    private Report? report;

    /// <summary>The comparison of the articles, made anew where it is not the last one.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="known">What else it rests on: how much the store knows.</param>
    /// <param name="compare">Makes it.</param>
    public Report Of(IReadOnlyList<Article> articles, string known, Func<Report> compare)
    {
        var asked = KeyOf(articles, known);
        if (report is null || key != asked)
        {
            report = compare();
            key = asked;
        }

        return report;
    }

    // All that a reader states of an article goes into what is found, so all of it tells one from another.
    private static string KeyOf(IReadOnlyList<Article> articles, string known)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var article in articles)
        {
            Append($"{article.Id}\n{article.Path}\n{article.Sha256}\n{article.Outlet}\n{article.Headline}");
            Append($"{article.Published}\n{article.PublishedAt:O}\n{article.Text.Length}");
            Append(article.Text);
        }

        Append(known);
        return Convert.ToHexString(hash.GetHashAndReset());

        void Append(string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
    }
}
