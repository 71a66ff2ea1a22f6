using System.Text.Json;

namespace Parallax.Cli.Tests.Mcp;

/// <summary>Everything in an answer that says where words stand.</summary>
internal static class Spans
{
    public sealed record Span(string Article, int Start, int End, string Text);

    public static IEnumerable<Span> Of(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                return element.EnumerateArray().SelectMany(Of);
            case JsonValueKind.Object:
                var inner = element.EnumerateObject().SelectMany(member => Of(member.Value));
                return
                    element.TryGetProperty("article", out var article) && element.TryGetProperty("start", out var start)
                    ? inner.Prepend(
                        new Span(
                            article.GetString()!,
                            start.GetInt32(),
                            element.GetProperty("end").GetInt32(),
                            element.GetProperty("text").GetString()!
                        )
                    )
                    : inner;
            default:
                return [];
        }
    }

    /// <summary>Holds every span against the texts, and answers how many there are.</summary>
    public static int Check(JsonElement answer, Func<string, string> textOf)
    {
        var spans = Of(answer).ToList();
        foreach (var span in spans)
        {
            textOf(span.Article)[span.Start..span.End].ShouldBe(span.Text);
        }

        return spans.Count;
    }
}
