using Parallax.Core;

namespace Parallax.Eval.Planting;

/// <summary>A text of the planted set: an article of newswcl50.</summary>
internal sealed record PlainRow(string Id, string Text);

/// <summary>An article and its copy with one thing changed.</summary>
/// <param name="Kind">What was changed.</param>
/// <param name="Article">Id of the row.</param>
/// <param name="Original">The text.</param>
/// <param name="Changed">The text with the change.</param>
/// <param name="Before">Where the change stands in the original.</param>
/// <param name="After">Where it stands in the copy; empty where a sentence was dropped.</param>
internal sealed record PlantedCase(
    PlantedKind Kind,
    string Article,
    string Original,
    string Changed,
    TextSpan Before,
    TextSpan After
)
{
    /// <summary>The change in a few words.</summary>
    public string Summary => $"{Kind.Name} '{Before.In(Original)}' -> '{After.In(Changed)}' in {Article}";

    /// <summary>The article with an edit made in it.</summary>
    public static PlantedCase Of(PlantedKind kind, PlainRow row, PlantedEdit edit)
    {
        var cut = row.Text.Remove(edit.Span.Start, edit.Span.Length);
        var at = edit.MovedTo is { } place ? place - (place > edit.Span.Start ? edit.Span.Length : 0) : edit.Span.Start;
        var after = new TextSpan(at, at + edit.Words.Length);
        return new PlantedCase(kind, row.Id, row.Text, cut.Insert(at, edit.Words), edit.Span, after);
    }
}

/// <summary>A kind of change.</summary>
/// <param name="Name">"number", "date", "place", "polarity", "agent", "drop".</param>
/// <param name="Accepted">Kinds of difference that show it; empty for a drop, which an omission shows.</param>
/// <param name="Change">Changes one thing in a sentence, or finds nothing to change.</param>
internal sealed record PlantedKind(
    string Name,
    IReadOnlyList<DifferenceType> Accepted,
    Func<string, TextSpan, MersenneTwister, PlantedEdit?> Change
)
{
    /// <summary>
    /// Whether a group counts as standing at the change by its differences' evidence too, and not as in the script by its
    /// versions alone: another speaker is shown with the words that are given to two people.
    /// </summary>
    public bool ByEvidence { get; init; }

    /// <summary>Whether the copy says the same: the accepted kinds may show it, and anything else is an error.</summary>
    public bool SaysTheSame { get; init; }
}

/// <summary>Words to put in the place of others, or at another place.</summary>
/// <param name="Span">What is taken out.</param>
/// <param name="Words">What is put in.</param>
/// <param name="MovedTo">Where in the article it is put; null for the place of what is taken out.</param>
internal sealed record PlantedEdit(TextSpan Span, string Words, int? MovedTo = null);
