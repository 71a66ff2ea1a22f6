using System.Text.Json.Serialization;
using Parallax.Core;

namespace Parallax.Eval.Events;

/// <summary>
/// Two mentions of events in two reports of NewsWCL50 (dev), and whether they tell one event. Committed without the
/// words: offsets count UTF-16 units of the rows' texts, which the repository does not hold.
/// </summary>
/// <param name="Event">The story, as the set names it.</param>
/// <param name="A">Id of one row.</param>
/// <param name="B">Id of the other.</param>
/// <param name="First">The mention in the first row.</param>
/// <param name="Second">The mention in the second.</param>
/// <param name="Linked">Whether the product linked them when the row was made.</param>
/// <param name="Likeness">How alike it held them then.</param>
/// <param name="Same">Whether a reader takes them for one event; null where nobody has read them.</param>
internal sealed record EventLinkRow(
    string Event,
    string A,
    string B,
    EventLinkMention First,
    EventLinkMention Second,
    bool Linked,
    double Likeness,
    bool? Same
)
{
    /// <summary>What a judge notes; the committed list may keep it, for it holds no words of the texts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; init; }
}

/// <summary>One mention.</summary>
/// <param name="Type">PLOVER type.</param>
/// <param name="Predicate">Start and end of the predicate.</param>
/// <param name="Clause">Start and end of the clause.</param>
internal sealed record EventLinkMention(string Type, int[] Predicate, int[] Clause)
{
    /// <summary>The sentence with the predicate in double brackets, for a judge; never committed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    /// <summary>The predicate.</summary>
    [JsonIgnore]
    public TextSpan Span => new(Predicate[0], Predicate[1]);
}
