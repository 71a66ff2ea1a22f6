namespace Parallax.Eval.Expectations;

/// <summary>Whether one thing a careful reader finds was found.</summary>
/// <param name="Measure">What it counts for: "quotations", "same_quote".</param>
/// <param name="Where">The article, or the story for what stands between articles.</param>
/// <param name="Item">The thing, short.</param>
/// <param name="Reason">Null where it was found; why it was missed otherwise.</param>
internal sealed record Finding(string Measure, string Where, string Item, string? Reason)
{
    /// <summary>Measure of things that contradict the reader; there, a finding is bad.</summary>
    public const string Invented = "invented";

    /// <summary>Measure of events coded as having happened that the reader does not find; there, a finding is bad.</summary>
    public const string NotHappened = "events that did not happen";

    /// <summary>Whether it was found.</summary>
    public bool Found => Reason is null;
}
