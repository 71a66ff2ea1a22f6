using System.Text.Json.Serialization;
using Parallax.Core;

namespace Parallax.Eval.Scoring;

/// <summary>A report of NewsWCL50: whom and what it mentions.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Gold">The event it reports.</param>
/// <param name="Text">Its text.</param>
/// <param name="Mentions">Its mentions, each with its chain, which all reports of the event share.</param>
internal sealed record WordingGold(
    string Id,
    string Outlet,
    string Gold,
    string Text,
    IReadOnlyList<WordingMention> Mentions
);

/// <summary>Words that mean what their chain is named for ("0_PRK_COUNTRY").</summary>
internal sealed record WordingMention(int Start, int End, string Chain)
{
    /// <summary>The words' place.</summary>
    [JsonIgnore]
    public TextSpan Span => new(Start, End);

    /// <summary>What kind of thing the chain is: "COUNTRY".</summary>
    [JsonIgnore]
    public string Kind => Chain[(Chain.LastIndexOf('_') + 1)..];
}
