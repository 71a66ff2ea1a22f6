using System.Text.Json;
using System.Text.Json.Serialization;
using Parallax.Core;

namespace Parallax.Eval.Scoring;

/// <summary>An article of the quotation set: labelled pieces (CofeNet) and linked quotations (PolNeAR).</summary>
internal sealed record QuoteGold(string Id, string Text, IReadOnlyList<QuoteInstance> Instances)
{
    /// <summary>Linked quotations by annotator; the set orders the annotators, and the first is used.</summary>
    public JsonElement Attributions { get; init; }

    /// <summary>The first annotator's linked quotations that have content.</summary>
    [JsonIgnore]
    public IReadOnlyList<QuoteSpans> Linked =>
        [
            .. (
                Attributions.EnumerateObject().First().Value.Deserialize<QuoteSpans[]>(JsonSerializerOptions.Web) ?? []
            ).Where(quote => quote.Content.Count > 0),
        ];
}

/// <summary>One labelled piece of an article.</summary>
/// <param name="Tokens">Start and end of each token in the article; null where it has no place there.</param>
/// <param name="Labels">One of "O", "B-source", "I-source", ... a token.</param>
internal sealed record QuoteInstance(IReadOnlyList<int[]?> Tokens, IReadOnlyList<string> Labels)
{
    /// <summary>The tokens' places.</summary>
    [JsonIgnore]
    public TextSpan?[] Spans =>
        [.. Tokens.Select(pair => pair is null ? (TextSpan?)null : new TextSpan(pair[0], pair[1]))];
}
