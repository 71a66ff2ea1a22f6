namespace Parallax.Eval.Sets;

/// <summary>The two halves of a set of our own: rules are made on the first, and the misses of the second are not read.</summary>
internal static class OwnHalves
{
    /// <summary>The half whose misses are not shown.</summary>
    public const string Held = "held";

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["tuning", Held];

    /// <summary>The file of a set's half.</summary>
    public static string File(string set, string half) => Repository.File("eval", set, half + ".md");
}
