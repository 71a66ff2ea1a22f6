using Parallax.Core;

namespace Parallax.Eval.Scoring;

/// <summary>The set of characters under some spans, kept as ascending ranges that do not touch.</summary>
internal sealed class Coverage
{
    private readonly TextSpan[] ranges;

    /// <summary>Merges the spans.</summary>
    public Coverage(IEnumerable<TextSpan> spans)
    {
        var merged = new List<TextSpan>();
        foreach (var span in spans.Where(span => !span.IsEmpty).Order())
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
            {
                merged[^1] = merged[^1].Cover(span);
            }
            else
            {
                merged.Add(span);
            }
        }

        ranges = [.. merged];
        Length = ranges.Sum(range => range.Length);
    }

    /// <summary>Number of characters.</summary>
    public int Length { get; }

    /// <summary>Number of characters in both.</summary>
    public int Shared(Coverage other)
    {
        int shared = 0,
            i = 0,
            j = 0;
        while (i < ranges.Length && j < other.ranges.Length)
        {
            shared += ranges[i].Intersect(other.ranges[j]).Length;
            if (ranges[i].End < other.ranges[j].End)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return shared;
    }

    /// <summary>Characters in both over characters in either; 0 where both are empty.</summary>
    public double Jaccard(Coverage other)
    {
        var shared = Shared(other);
        var either = Length + other.Length - shared;
        return either == 0 ? 0 : (double)shared / either;
    }
}
