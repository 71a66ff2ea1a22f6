using Parallax.Language.Networks;

namespace Parallax.Language.Tests.Networks;

public class MatrixProductTests
{
    [Theory]
    [InlineData(1, 16, 3)]
    [InlineData(5, 32, 7)]
    [InlineData(6, 48, 16)]
    [InlineData(13, 80, 33)]
    public unsafe void Equals_the_sum_of_products(int m, int n, int k)
    {
        var random = new Random(5);
        float[] a = Numbers(random, m * k),
            b = Numbers(random, k * n),
            c = Numbers(random, m * n);
        var before = c.ToArray();
        fixed (
            float* pa = a,
                pb = b,
                pc = c
        )
        {
            MatrixProduct.Multiply(m, n, k, pa, 1, m, pb, n, pc, n, add: true);
        }

        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var sum = (double)before[(i * n) + j];
                for (var x = 0; x < k; x++)
                {
                    // A lies transposed: its rows are one number apart.
                    sum += (double)a[(x * m) + i] * b[(x * n) + j];
                }

                ((double)c[(i * n) + j]).ShouldBe(sum, 1e-4);
            }
        }
    }

    private static float[] Numbers(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (float)random.NextDouble() - 0.5f)];
}
