using System.Globalization;
using System.Text.Json;

namespace Parallax.Analysis.Reports;

/// <summary>A text as the report holds it, and as its file reads now where there is one.</summary>
internal sealed record ReportVerifierText(string Reported, string? Now);

/// <summary>
/// One pass over a report's JSON: every object with a start and an end is held against the text of the article it names
/// or stands in. Keeps its own stack, so that nesting costs no call depth.
/// </summary>
internal sealed class ReportVerifierWalk(
    IReadOnlyDictionary<string, ReportVerifierText> texts,
    List<BrokenLine> broken,
    CancellationToken cancellation
)
{
    private const int LongestShown = 60;

    private readonly Stack<Place> stack = new();
    private ReportVerifierReferences? references;

    /// <summary>How many stretches were checked.</summary>
    public int Lines { get; private set; }

    public void Visit(JsonElement root, string path)
    {
        references = ReportVerifierReferences.Of(root);
        broken.AddRange(ReportVerifierEvents.Problems(root, path));
        stack.Push(new Place(root, path, null));
        while (stack.TryPop(out var place))
        {
            cancellation.ThrowIfCancellationRequested();
            switch (place.Value.ValueKind)
            {
                case JsonValueKind.Object:
                    VisitObject(place);
                    break;
                case JsonValueKind.Array:
                    Push(
                        place
                            .Value.EnumerateArray()
                            .Select((item, i) => place with { Value = item, Path = $"{place.Path}[{i}]" })
                    );
                    break;
            }
        }
    }

    private void VisitObject(Place place)
    {
        var article = ArticleOf(place);
        if (
            place.Value.TryGetProperty("start", out var start)
            && place.Value.TryGetProperty("end", out var end)
            && (start.ValueKind, end.ValueKind) != (JsonValueKind.Null, JsonValueKind.Null)
        )
        {
            Lines++;
            if (Problem(place.Value, article, start, end) is { } problem)
            {
                broken.Add(new BrokenLine(place.Path, problem));
            }
        }

        broken.AddRange(references!.Problems(place.Value, place.Path));
        Push(
            place
                .Value.EnumerateObject()
                .Select(property => new Place(property.Value, Join(place.Path, property.Name), article))
        );
    }

    /// <summary>The article an object is about: the one it names, the one it is, or the one it stands in.</summary>
    private static string? ArticleOf(Place place)
    {
        if (Text(place.Value, "article") is { } named)
        {
            return named;
        }

        var isArticle = Text(place.Value, "sha256") is not null && Text(place.Value, "text") is not null;
        return isArticle ? Text(place.Value, "id") : place.Article;
    }

    private string? Problem(JsonElement line, string? article, JsonElement start, JsonElement end)
    {
        if (article is null || !texts.TryGetValue(article, out var text))
        {
            return article is null
                ? "names no article"
                : $"names article '{Shown(article)}', which the report does not hold";
        }

        if (Offset(start) is not { } from || Offset(end) is not { } to || from > to || to > text.Reported.Length)
        {
            return $"its offsets {start.GetRawText()} to {end.GetRawText()} lie outside the text of '{Shown(article)}' (0 to {text.Reported.Length})";
        }

        var held = text.Reported[from..to];
        if (Text(line, "text") is { } words && words != held)
        {
            return $"says '{Shown(words)}' where the text of '{Shown(article)}' has '{Shown(held)}'";
        }

        if (text.Now is not { } now || (to <= now.Length && now.AsSpan(from, to - from).SequenceEqual(held)))
        {
            return null;
        }

        return $"says '{Shown(held)}' where the source of '{Shown(article)}' now has '{Shown(now[Math.Min(from, now.Length)..Math.Min(to, now.Length)])}'";
    }

    private static int? Offset(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var offset) && offset >= 0 ? offset : null;

    private static string? Text(JsonElement value, string name) =>
        value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static string Shown(string words) => words.Length <= LongestShown ? words : words[..LongestShown] + "...";

    private static string Join(string path, string name) =>
        path.Length == 0 || path.EndsWith(' ')
            ? path + name
            : string.Create(CultureInfo.InvariantCulture, $"{path}.{name}");

    /// <summary>Last first, so that the first is popped first and problems come in the report's order.</summary>
    private void Push(IEnumerable<Place> places)
    {
        foreach (var place in places.Reverse())
        {
            stack.Push(place);
        }
    }

    private sealed record Place(JsonElement Value, string Path, string? Article);
}
