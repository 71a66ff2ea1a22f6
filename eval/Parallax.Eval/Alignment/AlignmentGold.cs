using System.Text.Json.Serialization;
using Parallax.Core;

namespace Parallax.Eval.Alignment;

/// <summary>
/// What a careful reader puts side by side in two reports of NewsWCL50 (dev): our own reading, as offsets into the rows'
/// texts, which the repository does not hold. <c>eval/alignment/README.md</c> says by what rules.
/// </summary>
/// <param name="Event">The event, as the set names it.</param>
/// <param name="A">Id of one row.</param>
/// <param name="B">Id of the other.</param>
/// <param name="Aligned">Every pair of passages that tell one thing.</param>
/// <param name="Borderline">Pairs that one reader may join and another not; they are not scored.</param>
/// <param name="Only">Row to passages that the other does not have; a sample.</param>
internal sealed record AlignmentGold(
    string Event,
    string A,
    string B,
    IReadOnlyList<GoldPair> Aligned,
    IReadOnlyList<GoldPair> Borderline,
    IReadOnlyDictionary<string, IReadOnlyList<int[]>> Only
);

/// <summary>Passages of two rows.</summary>
/// <param name="A">Start and end in the first row.</param>
/// <param name="B">Start and end in the second.</param>
/// <param name="Differences">Types of what differs, as the contract names them; empty where nothing does.</param>
internal sealed record GoldPair(int[] A, int[] B, IReadOnlyList<string>? Differences)
{
    /// <summary>The passage of the first row.</summary>
    [JsonIgnore]
    public TextSpan First => new(A[0], A[1]);

    /// <summary>The passage of the second row.</summary>
    [JsonIgnore]
    public TextSpan Second => new(B[0], B[1]);

    /// <summary>Whether two spans are the passages, or large parts of them.</summary>
    public bool Is(TextSpan first, TextSpan second) => IsMost(First, first) && IsMost(Second, second);

    /// <summary>Whether two spans touch the passages.</summary>
    public bool Touches(TextSpan first, TextSpan second) => First.Overlaps(first) && Second.Overlaps(second);

    /// <summary>Whether at least half of the shorter of two spans stands in the other.</summary>
    public static bool IsMost(TextSpan a, TextSpan b) => a.Intersect(b).Length * 2 >= Math.Min(a.Length, b.Length);
}
