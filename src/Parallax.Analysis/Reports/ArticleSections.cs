using System.Text;
using System.Text.Json;
using Parallax.Core;

namespace Parallax.Analysis.Reports;

/// <summary>An article's report in sections, as a store keeps them apart: who needs its labels reads nothing else.</summary>
public static class ArticleSections
{
    /// <summary>Who published the article and when, its headline and its dateline.</summary>
    public const string Provenance = "provenance";

    /// <summary>People, places and bodies.</summary>
    public const string Entities = "entities";

    /// <summary>Labels.</summary>
    public const string Labels = "labels";

    /// <summary>Events.</summary>
    public const string Events = "events";

    /// <summary>Who holds which office.</summary>
    public const string Offices = "offices";

    // Single values, and small: one section holds them all.
    private static readonly string[] Provenances =
    [
        "outlet",
        "origin",
        "relay",
        "headline",
        "published",
        "dateline",
    ];

    private static readonly string[] Lists =
    [
        "parts",
        "sentences",
        Entities,
        Offices,
        "times",
        "quantities",
        "quotations",
        Events,
        Labels,
    ];

    /// <summary>Names of all sections.</summary>
    public static IReadOnlyList<string> Names { get; } = [Provenance, .. Lists];

    /// <summary>The sections, as UTF-8 JSON: each list by the name that the report has it under, and the provenance.</summary>
    public static Dictionary<string, ReadOnlyMemory<byte>> Of(ArticleReport article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var whole = JsonSerializer.SerializeToUtf8Bytes(
            article with
            {
                Text = string.Empty,
            },
            ReportJson.Compact.ArticleReport
        );
        using var parsed = JsonDocument.Parse(whole);
        var values = parsed.RootElement.EnumerateObject().ToDictionary(
            value => value.Name,
            value => value.Value,
            StringComparer.Ordinal
        );
        var sections = Lists
            .Where(values.ContainsKey)
            .ToDictionary(
                name => name,
                name => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(values[name].GetRawText()),
                StringComparer.Ordinal
            );
        var told = Provenances.Where(values.ContainsKey).Select(name => $"\"{name}\":{values[name].GetRawText()}");
        sections[Provenance] = Encoding.UTF8.GetBytes($"{{{string.Join(',', told)}}}");
        return sections;
    }

    /// <summary>The report of these sections; where one is not given, the report holds nothing of it.</summary>
    /// <exception cref="JsonException">They are no sections of an article.</exception>
    public static ArticleReport Read(
        Article article,
        string textSha256,
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>> sections
    )
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(sections);
        using var whole = new MemoryStream();
        using (var writer = new Utf8JsonWriter(whole))
        {
            writer.WriteStartObject();
            writer.WriteString("id", article.Id);
            writer.WriteString("path", article.Path);
            writer.WriteString("sha256", article.Sha256);
            writer.WriteString("textSha256", textSha256);
            // The text may be long and is at hand: it is set below, not written and read.
            writer.WriteString("text", "");
            foreach (var name in Lists)
            {
                writer.WritePropertyName(name);
                writer.WriteRawValue(sections.TryGetValue(name, out var section) ? section.Span : "[]"u8);
            }

            WriteProvenance(writer, sections);
            writer.WriteEndObject();
        }

        var read = JsonSerializer.Deserialize(
            whole.GetBuffer().AsSpan(0, (int)whole.Length),
            ReportJson.Strict.ArticleReport
        );
        return read! with { Text = article.Text, Url = article.Url };
    }

    private static void WriteProvenance(
        Utf8JsonWriter writer,
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>> sections
    )
    {
        if (!sections.TryGetValue(Provenance, out var section))
        {
            return;
        }

        using var values = JsonDocument.Parse(section);
        foreach (var name in Provenances)
        {
            if (values.RootElement.TryGetProperty(name, out var value))
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }
        }
    }
}
