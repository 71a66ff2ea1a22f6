using Parallax.Sources.Documents;

namespace Parallax.Sources.Files;

/// <summary>Counts the files of a folder that hold no articles, by the ends of their names.</summary>
internal sealed class PassedOver
{
    private const int MostNamed = 8;
    private const int LongestEnding = 12;

    // Text under other endings (.csv, .log, .py) is hardly ever an article; without an ending it often is.
    private static readonly HashSet<string> TextEndings = new(StringComparer.OrdinalIgnoreCase)
    {
        "",
        ".txt",
        ".text",
        ".htm",
        ".html",
    };

    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether there is nothing in the file. A pipe or a device among the files has no length either and is not opened, for
    /// that could wait for ever.
    /// </summary>
    public bool IsEmpty(string file)
    {
        try
        {
            var info = new FileInfo(file);
            info = info.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? info;
            return info.Length == 0 && Count("empty");
        }
        catch (Exception error) when (FileSource.IsFault(error))
        {
            // Opening it will say what is wrong.
            return false;
        }
    }

    /// <summary>Whether the file is of a kind that holds articles.</summary>
    public bool IsArticle(string file, DocumentKind kind)
    {
        var ending = Ending(file);
        var isArticle = kind switch
        {
            DocumentKind.Binary or DocumentKind.OtherXml or DocumentKind.OtherJson => false,
            DocumentKind.Text => TextEndings.Contains(ending),
            DocumentKind.JsonRows => ending is "" or ".jsonl" or ".ndjson" or ".json",
            _ => true,
        };
        return isArticle || !Count(ending.Length is 0 or > LongestEnding ? "others" : ending);
    }

    /// <summary>The line on them; null where there are none.</summary>
    public string? Line(string folder)
    {
        if (counts.Count == 0)
        {
            return null;
        }

        var named = counts.OrderByDescending(c => c.Value).Take(MostNamed).Select(c => $"{c.Value:N0} {c.Key}");
        var rest = counts.Count > MostNamed ? ", ..." : string.Empty;
        return $"{FileSource.Shown(folder)}: {counts.Values.Sum():N0} files that hold no articles were passed over ({string.Join(", ", named)}{rest})";
    }

    private bool Count(string kind)
    {
        counts[kind] = counts.GetValueOrDefault(kind) + 1;
        return true;
    }

    private static string Ending(string file)
    {
        var ending = Path.GetExtension(file).ToLowerInvariant();
        return ending == ".gz" ? Path.GetExtension(file[..^3]).ToLowerInvariant() : ending;
    }
}
