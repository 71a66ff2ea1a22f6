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

    [Theory]
    [InlineData(1, 16)]
    [InlineData(7, 48)]
    public unsafe void Adds_one_row_to_all(int m, int n)
    {
        var random = new Random(6);
        float[] a = Numbers(random, m * 5),
            b = Numbers(random, 5 * n),
            plain = new float[m * n],
            moved = new float[m * n],
            row = Numbers(random, n);
        fixed (
            float* pa = a,
                pb = b,
                pc = plain,
                pd = moved,
                pr = row
        )
        {
            MatrixProduct.Multiply(m, n, 5, pa, 5, 1, pb, n, pc, n, add: false);
            MatrixProduct.MultiplyAndAdd(m, n, 5, pa, pb, pd, pr);
        }

        for (var i = 0; i < m * n; i++)
        {
            moved[i].ShouldBe(plain[i] + row[i % n], 1e-6f);
        }
    }

    private static float[] Numbers(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (float)random.NextDouble() - 0.5f)];
}
