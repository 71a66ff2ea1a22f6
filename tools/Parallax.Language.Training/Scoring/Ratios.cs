namespace Parallax.Language.Training.Scoring;

/// <summary>Precision and recall from counts, 0 where nothing was given or nothing was to be found.</summary>
/// <param name="Precision">Share of what was given that is right, 0 to 1.</param>
/// <param name="Recall">Share of what was to be found that was, 0 to 1.</param>
internal readonly record struct Ratios(double Precision, double Recall)
{
    /// <summary>Harmonic mean.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>From counts of the right, the given and the gold.</summary>
    public static Ratios Of(int right, int given, int gold) => new(Share(right, given), Share(right, gold));

    /// <summary>A part of a whole, 0 where the whole is nothing.</summary>
    public static double Share(double part, double whole) => whole > 0 ? part / whole : 0;
}
