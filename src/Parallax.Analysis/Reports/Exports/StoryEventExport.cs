using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>The events as a report has them, one a line, with the articles that their offsets count in.</summary>
internal sealed class StoryEventExport : EventExport
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override string Write(ExportedEvent exported)
    {
        using var line = new MemoryStream();
        using (var writer = new Utf8JsonWriter(line, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("exportId", exported.Id);
            writer.WriteString("story", exported.Story);
            writer.WriteString("standing", exported.Standing.ToString().ToLowerInvariant());
            var told = JsonSerializer.SerializeToElement(exported.Event, ExportJson.AsReported.StoryEvent);
            foreach (var field in told.EnumerateObject())
            {
                field.WriteTo(writer);
            }

            writer.WritePropertyName("articles");
            JsonSerializer.Serialize(writer, Articles(exported), ExportJson.AsReported.IReadOnlyListArticleLine);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length) + "\n";
    }

    private static IReadOnlyList<ArticleLine> Articles(ExportedEvent exported) =>
        [
            .. exported
                .Versions.Select(version => version.Article)
                .DistinctBy(article => article.Id)
                .Select(article => new ArticleLine(
                    article.Id,
                    article.Path,
                    article.Url,
                    article.Outlet?.Name,
                    article.Published?.Value,
                    article.TextSha256
                )),
        ];
}

/// <summary>An article that a line's offsets count in.</summary>
internal sealed record ArticleLine(
    string Id,
    string Path,
    string? Url,
    string? Outlet,
    string? Published,
    string TextSha256
);
