using System.Collections.Frozen;
using System.Text.Json;

namespace Parallax.Sources.Html;

/// <summary>
/// What single sites do so differently that the general rules miss it, as data: <c>Sites.json</c>, by host, selectors in CSS.
/// An entry wants evidence: pages of the site on which the general rules fail, and why no general rule would do.
/// </summary>
internal sealed class SiteRules
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    private readonly FrozenDictionary<string, SiteRule> rules;

    private SiteRules(IEnumerable<KeyValuePair<string, SiteRule>> rules) =>
        this.rules = rules.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The rules that come with Parallax.</summary>
    public static SiteRules Default { get; } = ReadDefault();

    /// <summary>The hosts and their rules.</summary>
    public IReadOnlyDictionary<string, SiteRule> Rules => rules;

    /// <summary>Reads <c>{ "host": { "body", "drop", "headline", "byline" } }</c>.</summary>
    public static SiteRules Read(ReadOnlySpan<byte> json) =>
        new(JsonSerializer.Deserialize<Dictionary<string, SiteRule>>(json, Options) ?? []);

    /// <summary>The rule of the address's host, or of the nearest domain above it; null where there is none.</summary>
    public SiteRule? For(string? address)
    {
        if (rules.Count == 0 || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return null;
        }

        for (var host = uri.IdnHost; host.Length > 0; )
        {
            if (rules.TryGetValue(host, out var rule))
            {
                return rule;
            }

            var dot = host.IndexOf('.', StringComparison.Ordinal);
            host = dot < 0 ? string.Empty : host[(dot + 1)..];
        }

        return null;
    }

    private static SiteRules ReadDefault()
    {
        using var stream = typeof(SiteRules).Assembly.GetManifestResourceStream("Parallax.Sources.Html.Sites.json")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Read(bytes.ToArray());
    }
}

/// <summary>Selectors for one site. What one does not name, and what it names in vain, is left to the general rules.</summary>
/// <param name="Body">The element that holds the article; the first that matches.</param>
/// <param name="Drop">Elements that are not of it.</param>
/// <param name="Headline">Its headline; the first that matches.</param>
/// <param name="Byline">Who wrote it.</param>
internal sealed record SiteRule(
    string? Body = null,
    string? Drop = null,
    string? Headline = null,
    string? Byline = null
);
