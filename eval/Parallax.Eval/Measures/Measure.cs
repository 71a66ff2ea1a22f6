namespace Parallax.Eval.Measures;

/// <summary>One figure of one set.</summary>
/// <param name="Set">The set: "quotes".</param>
/// <param name="Name">What was measured: "linked F1 at IoU .5".</param>
/// <param name="Figure">The figure; per cent unless <paramref name="Unit"/> says otherwise.</param>
/// <param name="Peer">The best figure anyone else reports for it, with who and on what; null where there is none.</param>
/// <param name="Unit">"%", "of 15" (a count out of that many), "a case".</param>
/// <param name="LessIsBetter">Whether the floor is a ceiling.</param>
internal sealed record Measure(
    string Set,
    string Name,
    double Figure,
    string? Peer = null,
    string Unit = "%",
    bool LessIsBetter = false
)
{
    /// <summary>Key in the file of floors: "quotes.linked F1 at IoU .5".</summary>
    public string Key => $"{Set}.{Name}";

    /// <summary>Whether the figure is on the wrong side of the floor.</summary>
    public bool Breaks(double floor) => LessIsBetter ? Figure > floor : Figure < floor;
}
