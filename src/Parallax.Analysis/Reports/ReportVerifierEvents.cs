using System.Text.Json;

namespace Parallax.Analysis.Reports;

/// <summary>
/// What the linked events of a report lead to: each version must be an event of its article, told as it is told there and
/// of one event only, and what an event says of who, when and where must be said by a version. Their words are checked
/// with all others.
/// </summary>
internal sealed class ReportVerifierEvents
{
    private readonly Dictionary<(string Article, string Event), JsonElement> told = [];
    private readonly HashSet<(string Article, string Quotation)> quotations = [];
    private readonly HashSet<string> entities = new(StringComparer.Ordinal);
    private readonly HashSet<(string Article, string Event)> linked = [];
    private readonly List<BrokenLine> broken = [];

    private ReportVerifierEvents(JsonElement root)
    {
        foreach (var article in Items(root, "articles"))
        {
            var id = Text(article, "id") ?? "";
            foreach (var found in Items(article, "events"))
            {
                told.TryAdd((id, Text(found, "id") ?? ""), found);
            }

            foreach (var quotation in Items(article, "quotations"))
            {
                quotations.Add((id, Text(quotation, "id") ?? ""));
            }
        }

        foreach (var entity in Items(root, "entities"))
        {
            entities.Add(Text(entity, "id") ?? "");
        }
    }

    /// <summary>What does not hold; nothing in a bare article, which links nothing.</summary>
    public static IReadOnlyList<BrokenLine> Problems(JsonElement root, string path)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("articles", out _))
        {
            return [];
        }

        var events = new ReportVerifierEvents(root);
        foreach (var (told, i) in Items(root, "events").Select((told, i) => (told, i)))
        {
            events.Check(told, $"{path}events[{i}]");
        }

        return events.broken;
    }

    private void Check(JsonElement linkedEvent, string path)
    {
        var versions = Items(linkedEvent, "versions").ToList();
        foreach (var (version, i) in versions.Select((version, i) => (version, i)))
        {
            CheckVersion(version, $"{path}.versions[{i}]");
        }

        foreach (var role in (string[])["actors", "recipients"])
        {
            var names = versions.SelectMany(version => Items(version, role)).Select(Party).ToHashSet();
            foreach (var party in Items(linkedEvent, role).Where(party => !names.Contains(Party(party))))
            {
                Break($"{path}.{role}", $"no version names '{Text(party, "name")}'");
            }
        }

        Said(linkedEvent, versions, path, "date", "value");
        Said(linkedEvent, versions, path, "place", "name");
        var types = versions.Select(version => Told(version) is { } own ? Text(own, "type") : null);
        if (versions.Count == 0 || !types.Contains(Text(linkedEvent, "type"), StringComparer.Ordinal))
        {
            Break($"{path}.type", $"no version is of type '{Text(linkedEvent, "type")}'");
        }

        foreach (var (conflict, i) in Items(linkedEvent, "conflicts").Select((conflict, i) => (conflict, i)))
        {
            var stand = Items(conflict, "spans").Select(span => Text(span, "article")).ToHashSet();
            if (!stand.SetEquals(Strings(conflict, "articles")))
            {
                Break($"{path}.conflicts[{i}].articles", "are not the articles whose words it shows");
            }
        }
    }

    private void CheckVersion(JsonElement version, string path)
    {
        var article = Text(version, "article") ?? "";
        if (Told(version) is not { } own)
        {
            Break($"{path}.event", $"'{Text(version, "event")}' is no event of the article");
            return;
        }

        if (!linked.Add((article, Text(version, "event")!)))
        {
            Break($"{path}.event", $"'{Text(version, "event")}' is a version of two events");
        }

        foreach (var name in (string[])["start", "end", "negated", "modality", "quotation"])
        {
            if (Raw(version, name) != Raw(own, name))
            {
                Break($"{path}.{name}", "is not what the article's event has");
            }
        }

        if (Text(version, "quotation") is { } quotation && !quotations.Contains((article, quotation)))
        {
            Break($"{path}.quotation", $"'{quotation}' is no quotation of the article");
        }

        var words = Items(version, "actors").Concat(Items(version, "recipients")).Concat(Items(version, "counts"));
        var single = ((string[])["predicate", "when", "where"]).SelectMany(name => Object(version, name));
        foreach (var part in words.Concat(single).Where(part => Text(part, "article") != article))
        {
            Break(path, $"shows words of article '{Text(part, "article")}'");
        }

        foreach (var party in Items(version, "actors").Concat(Items(version, "recipients")))
        {
            if (Text(party, "entity") is { } entity && !entities.Contains(entity))
            {
                Break(path, $"'{entity}' is no entity of the report");
            }
        }
    }

    private void Said(JsonElement linkedEvent, List<JsonElement> versions, string path, string name, string value)
    {
        foreach (var said in Object(linkedEvent, name))
        {
            if (!versions.Exists(version => Object(version, name).Any(own => Text(own, value) == Text(said, value))))
            {
                Break($"{path}.{name}", $"no version has '{Text(said, value)}'");
            }
        }
    }

    private JsonElement? Told(JsonElement version) =>
        told.TryGetValue((Text(version, "article") ?? "", Text(version, "event") ?? ""), out var own) ? own : null;

    private void Break(string path, string problem) => broken.Add(new BrokenLine(path, problem));

    private static (string? Name, string? Entity) Party(JsonElement party) =>
        (Text(party, "name"), Text(party, "entity"));

    private static string Raw(JsonElement value, string name) =>
        value.TryGetProperty(name, out var found) ? found.GetRawText() : "null";

    private static IEnumerable<string> Strings(JsonElement value, string name) =>
        value.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
                .Where(item => item.ValueKind == JsonValueKind.String)
                .Select(item => item.GetString()!)
            : [];

    private static IEnumerable<JsonElement> Object(JsonElement value, string name) =>
        value.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.Object ? [found] : [];

    // Objects only: a report may come from a file that anybody wrote.
    private static IEnumerable<JsonElement> Items(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty(name, out var list)
        && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
            : [];

    private static string? Text(JsonElement value, string name) =>
        value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
