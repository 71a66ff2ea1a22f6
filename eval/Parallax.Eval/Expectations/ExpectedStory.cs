using System.Text.Json;

namespace Parallax.Eval.Expectations;

/// <summary>What a careful reader finds in and between the articles of a story: one JSON file a story.</summary>
/// <param name="Articles">File name to what stands in it. Every text is verbatim from the file.</param>
/// <param name="Comparison">What stands between them.</param>
internal sealed record ExpectedStory(
    IReadOnlyDictionary<string, ExpectedArticle> Articles,
    ExpectedComparison Comparison
)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static ExpectedStory Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<ExpectedStory>(File.ReadAllText(path), Options)
                ?? throw new JsonException("null");
        }
        catch (JsonException reason)
        {
            throw new InvalidDataException($"{path}: {reason.Message}", reason);
        }
    }
}

/// <summary>What stands in one article; null where nothing does.</summary>
internal sealed record ExpectedArticle
{
    public string? Outlet { get; init; }

    /// <summary>Who passed the article on, in words of the reader's own; null for an original.</summary>
    public string? RelayedBy { get; init; }

    public string? Published { get; init; }

    public ExpectedDateline? Dateline { get; init; }

    public string? Headline { get; init; }

    /// <summary>Pairs of kind and text.</summary>
    public IReadOnlyList<string[]> Parts { get; init; } = [];

    public IReadOnlyList<ExpectedQuotation> Quotations { get; init; } = [];

    /// <summary>Pairs of text and TIMEX3 value.</summary>
    public IReadOnlyList<string[]> Times { get; init; } = [];

    public IReadOnlyList<string> People { get; init; } = [];

    public IReadOnlyList<string> Places { get; init; } = [];

    public IReadOnlyList<ExpectedAgency> Agency { get; init; } = [];

    /// <summary>Pairs of what the label is put on and the label.</summary>
    public IReadOnlyList<string[]> Labels { get; init; } = [];
}

/// <summary>A dateline.</summary>
internal sealed record ExpectedDateline(string Text, string? Place, string? Agency);

/// <summary>A quotation; a null cue is a continuation, a null speaker nobody named.</summary>
internal sealed record ExpectedQuotation(string Kind, string Text, string? Speaker, string? Cue);

/// <summary>Who acts in a clause; <paramref name="Actor"/> is null where nobody is named.</summary>
internal sealed record ExpectedAgency(string Text, IReadOnlyList<string>? Actor, string Voice);

/// <summary>What stands between the articles; each text is in one of them.</summary>
internal sealed record ExpectedComparison
{
    public IReadOnlyList<string[]> SameQuote { get; init; } = [];

    public IReadOnlyList<string[]> Shared { get; init; } = [];

    public IReadOnlyList<ExpectedDifference> Differences { get; init; } = [];

    /// <summary>File name to what only that article reports.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Only { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();
}

/// <summary>A difference of a kind between two texts.</summary>
internal sealed record ExpectedDifference(string Type, string[] Texts, string? Why);
