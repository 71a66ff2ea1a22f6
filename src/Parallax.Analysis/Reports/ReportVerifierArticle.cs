using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Parallax.Core;

namespace Parallax.Analysis.Reports;

/// <summary>An article as a report to be verified holds it.</summary>
public sealed record ReportVerifierArticle
{
    /// <summary>Its id in the report.</summary>
    public required string Id { get; init; }

    /// <summary>The path it was read from, as the user named it then.</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of the raw bytes it was read from.</summary>
    public required string Sha256 { get; init; }

    /// <summary>SHA-256 of its text, as the report states it; null where it states none.</summary>
    public required string? TextSha256 { get; init; }

    /// <summary>Its text.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands in the report.</summary>
    public required string JsonPath { get; init; }

    /// <summary>The articles of one JSON value: a report, or a bare article as <c>read --format jsonl</c> writes it.</summary>
    /// <exception cref="JsonException">The value is neither.</exception>
    internal static IEnumerable<ReportVerifierArticle> In(JsonElement root, string path)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("it is no report of Parallax");
        }

        if (!root.TryGetProperty("articles", out var articles))
        {
            return [Of(root, path + "$")];
        }

        return articles.ValueKind == JsonValueKind.Array
            ? articles.EnumerateArray().Select((article, index) => Of(article, $"{path}articles[{index}]"))
            : throw new JsonException("its 'articles' are no list");
    }

    /// <summary>What is wrong with the article as a whole; <paramref name="now"/> is how its file reads today.</summary>
    internal IEnumerable<BrokenLine> Problems(Article? now)
    {
        if (!string.Equals(TextSha256, HashOf(Text), StringComparison.OrdinalIgnoreCase))
        {
            yield return new BrokenLine(JsonPath + ".text", "is not the text that textSha256 was taken of");
        }

        if (now is null)
        {
            yield break;
        }

        if (!string.Equals(Sha256, now.Sha256, StringComparison.OrdinalIgnoreCase))
        {
            yield return new BrokenLine(JsonPath + ".sha256", $"{now.Path} has changed since the report was made");
        }

        if (!string.Equals(Text, now.Text, StringComparison.Ordinal))
        {
            yield return new BrokenLine(
                JsonPath + ".text",
                $"{now.Path} now reads differently ({FirstDifference(now)})"
            );
        }
    }

    private static ReportVerifierArticle Of(JsonElement article, string path) =>
        new()
        {
            Id = Required(article, "id", path),
            Path = Required(article, "path", path),
            Sha256 = Required(article, "sha256", path),
            Text = Required(article, "text", path),
            TextSha256 =
                article.TryGetProperty("textSha256", out var hash) && hash.ValueKind == JsonValueKind.String
                    ? hash.GetString()
                    : null,
            JsonPath = path,
        };

    private static string Required(JsonElement article, string name, string path) =>
        article.ValueKind == JsonValueKind.Object
        && article.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new JsonException($"{path} has no '{name}'");

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private string FirstDifference(Article now)
    {
        var same = Text.AsSpan().CommonPrefixLength(now.Text);
        return $"from character {same} on";
    }
}
