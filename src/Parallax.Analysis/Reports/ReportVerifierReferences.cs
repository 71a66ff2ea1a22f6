using System.Text.Json;

namespace Parallax.Analysis.Reports;

/// <summary>
/// What a report's lists and tables lead to: ids of articles, statements and quotations must be of the report, and runs of
/// words that two articles are said to share must be the same words.
/// </summary>
internal sealed class ReportVerifierReferences
{
    private static readonly string[] ArticleLists = ["articles", "missing"];
    private static readonly string[] StatementLists = ["shared", "differing", "leftOut"];

    private readonly HashSet<string> articles = new(StringComparer.Ordinal);
    private readonly HashSet<string> statements = new(StringComparer.Ordinal);
    private readonly HashSet<(string Article, string Quotation)> quotations = [];

    private ReportVerifierReferences() { }

    /// <summary>Takes the ids of a report; of a bare article there are none to lead to.</summary>
    public static ReportVerifierReferences Of(JsonElement root)
    {
        var references = new ReportVerifierReferences();
        foreach (var article in Items(root, "articles"))
        {
            if (Text(article, "id") is not { } id)
            {
                continue;
            }

            references.articles.Add(id);
            foreach (var quotation in Items(article, "quotations"))
            {
                references.quotations.Add((id, Text(quotation, "id") ?? ""));
            }
        }

        foreach (var statement in Items(root, "statements"))
        {
            references.statements.Add(Text(statement, "id") ?? "");
        }

        return references;
    }

    /// <summary>What in an object leads nowhere; the objects in it are looked at by themselves.</summary>
    public IEnumerable<BrokenLine> Problems(JsonElement value, string path)
    {
        if (Text(value, "statement") is { } statement && !statements.Contains(statement))
        {
            yield return new BrokenLine(path + ".statement", $"'{statement}' is no statement of the report");
        }

        foreach (var name in ArticleLists)
        {
            foreach (var id in Ids(value, name).Where(id => !articles.Contains(id)))
            {
                yield return new BrokenLine($"{path}.{name}", $"'{id}' is no article of the report");
            }
        }

        foreach (var id in Quoted(value))
        {
            yield return new BrokenLine(path + ".quotations", $"'{id}' is no quotation of the article");
        }

        foreach (var (list, id) in Listed(value).Where(pair => !statements.Contains(pair.Id)))
        {
            yield return new BrokenLine($"{path}.{list}", $"'{id}' is no statement of the report");
        }

        if (
            IsRun(value, out var spans)
            && spans.Select(span => Letters(Text(span, "text") ?? "")).Distinct().Count() > 1
        )
        {
            yield return new BrokenLine(path, "its spans are not the same words");
        }
    }

    private IEnumerable<string> Quoted(JsonElement value) =>
        Text(value, "article") is { } article
            ? Ids(value, "quotations").Where(id => !quotations.Contains((article, id)))
            : [];

    // Of an overview: lists of ids, and lists of ids by article or side.
    private static IEnumerable<(string List, string Id)> Listed(JsonElement value)
    {
        foreach (var name in StatementLists)
        {
            foreach (var id in Ids(value, name))
            {
                yield return (name, id);
            }
        }

        foreach (var name in (string[])["only", "onlySides"])
        {
            if (!value.TryGetProperty(name, out var parties) || parties.ValueKind != JsonValueKind.Object)
            {
                continue;
            }

            foreach (var party in parties.EnumerateObject())
            {
                foreach (var id in Strings(party.Value))
                {
                    yield return (name, id);
                }
            }
        }
    }

    private static bool IsRun(JsonElement value, out List<JsonElement> spans)
    {
        spans =
            value.TryGetProperty("words", out var words) && words.ValueKind == JsonValueKind.Number
                ? [.. Items(value, "spans").Where(span => span.ValueKind == JsonValueKind.Object)]
                : [];
        return spans.Count > 1;
    }

    // Marks stand outside words, and case begins a sentence.
    private static string Letters(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    private static IEnumerable<string> Ids(JsonElement value, string name) =>
        value.TryGetProperty(name, out var list) ? Strings(list) : [];

    private static IEnumerable<string> Strings(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
                .Where(item => item.ValueKind == JsonValueKind.String)
                .Select(item => item.GetString()!)
            : [];

    private static IEnumerable<JsonElement> Items(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty(name, out var list)
        && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : [];

    private static string? Text(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty(name, out var text)
        && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;
}
