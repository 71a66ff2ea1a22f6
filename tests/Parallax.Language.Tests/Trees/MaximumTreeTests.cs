using Parallax.Language.Trees;

namespace Parallax.Language.Tests.Trees;

public class MaximumTreeTests
{
    [Fact]
    public unsafe void Finds_a_tree_at_least_as_good_as_every_projective_one()
    {
        var random = new Random(3);
        var trees = new MaximumTree();
        for (var round = 0; round < 300; round++)
        {
            var n = random.Next(1, 6);
            var scores = new float[n * 16];
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] = (float)random.NextDouble();
            }

            var heads = new int[n];
            fixed (float* first = scores)
            {
                trees.Find(first, n, 16, heads);
            }

            IsTree(heads).ShouldBeTrue();
            Score(scores, heads).ShouldBeGreaterThanOrEqualTo(BestProjective(scores, n) - 1e-5);
        }
    }

    private static double BestProjective(float[] scores, int n)
    {
        var best = double.NegativeInfinity;
        var heads = new int[n];
        for (var code = 0; code < Math.Pow(n + 1, n); code++)
        {
            for (int i = 0, rest = code; i < n; i++, rest /= n + 1)
            {
                heads[i] = (rest % (n + 1)) - 1;
            }

            best = IsTree(heads) && IsProjective(heads) ? Math.Max(best, Score(scores, heads)) : best;
        }

        return best;
    }

    private static double Score(float[] scores, int[] heads) =>
        heads.Select((h, i) => (double)scores[(i * 16) + (h < 0 ? heads.Length : h)]).Sum();

    private static bool IsTree(int[] heads) =>
        heads.Count(h => h < 0) == 1
        && Enumerable.Range(0, heads.Length).All(i => Above(heads, i).Take(heads.Length + 1).Last() < 0);

    private static IEnumerable<int> Above(int[] heads, int word)
    {
        for (var h = word; ; h = heads[h])
        {
            yield return h;
            if (h < 0)
            {
                yield break;
            }
        }
    }

    private static bool IsProjective(int[] heads)
    {
        for (var i = 0; i < heads.Length; i++)
        {
            for (var j = Math.Min(i, heads[i]) + 1; heads[i] >= 0 && j < Math.Max(i, heads[i]); j++)
            {
                if (!Above(heads, j).Take(heads.Length + 1).Contains(heads[i]))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
