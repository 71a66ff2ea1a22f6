namespace Parallax.Analysis.Annotators.Times;

/// <summary>A time expression as its reader returns it.</summary>
/// <param name="Start">Index of its first word.</param>
/// <param name="Next">Index of the first word behind it.</param>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value.</param>
/// <param name="Basis">What settled what the words leave open.</param>
internal sealed record TimeMention(int Start, int Next, TimeType Type, string Value, string? Basis = null);

/// <summary>Reads the time expression that starts at a word, or returns null.</summary>
internal delegate TimeMention? TimeReader(SurfaceWords words, int index, TimeContext context);
