using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Parallax.Language.Networks;

/// <summary>Products of small dense matrices on one core, in registers of 16 numbers.</summary>
/// <remarks>
/// Compiled at once with every optimisation: registers of 16 numbers are not compiled ahead, and a third of the samples
/// of a comparison of fifty articles were in the quick versions that the runtime makes first.
/// </remarks>
internal static unsafe class MatrixProduct
{
    private const int Lane = 16;

    /// <summary>
    /// C = A·B, or C += A·B. A has <paramref name="m"/> rows of <paramref name="k"/> numbers at any strides (so it may
    /// lie transposed); B has <paramref name="k"/> rows of <paramref name="n"/>, C <paramref name="m"/> rows of
    /// <paramref name="n"/>; <paramref name="n"/> is a multiple of 16.
    /// </summary>
    public static void Multiply(
        int m,
        int n,
        int k,
        float* a,
        int rowStride,
        int columnStride,
        float* b,
        int bStride,
        float* c,
        int cStride,
        bool add
    ) => Multiply(m, n, k, a, rowStride, columnStride, b, bStride, c, cStride, add ? c : null, cStride);

    /// <summary>C = A·B with one row of numbers added to every row of the product.</summary>
    public static void MultiplyAndAdd(int m, int n, int k, float* a, float* b, float* c, float* row) =>
        Multiply(m, n, k, a, k, 1, b, n, c, n, row, 0);

    // What "from" holds is added: C itself, one row for all (a stride of 0), or nothing where it is null.
    private static void Multiply(
        int m,
        int n,
        int k,
        float* a,
        int rowStride,
        int columnStride,
        float* b,
        int bStride,
        float* c,
        int cStride,
        float* from,
        int fromStride
    )
    {
        // Two columns of registers at a time: their panel of B stays in the first-level cache for all rows.
        var column = 0;
        for (; column + (2 * Lane) <= n; column += 2 * Lane)
        {
            var row = 0;
            for (; row + 6 <= m; row += 6)
            {
                Block6(
                    k,
                    a + ((long)row * rowStride),
                    rowStride,
                    columnStride,
                    b + column,
                    bStride,
                    c + ((long)row * cStride) + column,
                    cStride,
                    At(from, ((long)row * fromStride) + column),
                    fromStride
                );
            }

            for (; row < m; row++)
            {
                Row2(
                    k,
                    a + ((long)row * rowStride),
                    columnStride,
                    b + column,
                    bStride,
                    c + ((long)row * cStride) + column,
                    At(from, ((long)row * fromStride) + column)
                );
            }
        }

        for (; column < n; column += Lane)
        {
            for (var row = 0; row < m; row++)
            {
                Row1(
                    k,
                    a + ((long)row * rowStride),
                    columnStride,
                    b + column,
                    bStride,
                    c + ((long)row * cStride) + column,
                    At(from, ((long)row * fromStride) + column)
                );
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block6(
        int k,
        float* a,
        int rs,
        int cs,
        float* b,
        int bs,
        float* c,
        int ccs,
        float* from,
        int fs
    )
    {
        Vector512<float> c00 = default,
            c01 = default,
            c10 = default,
            c11 = default,
            c20 = default,
            c21 = default;
        Vector512<float> c30 = default,
            c31 = default,
            c40 = default,
            c41 = default,
            c50 = default,
            c51 = default;
        float* a1 = a + rs,
            a2 = a1 + rs,
            a3 = a2 + rs,
            a4 = a3 + rs,
            a5 = a4 + rs;
        long at = 0;
        for (var i = 0; i < k; i++, at += cs, b += bs)
        {
            var b0 = Vector512.Load(b);
            var b1 = Vector512.Load(b + Lane);
            var x = Vector512.Create(a[at]);
            c00 = Vector512.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector512.FusedMultiplyAdd(x, b1, c01);
            x = Vector512.Create(a1[at]);
            c10 = Vector512.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector512.FusedMultiplyAdd(x, b1, c11);
            x = Vector512.Create(a2[at]);
            c20 = Vector512.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector512.FusedMultiplyAdd(x, b1, c21);
            x = Vector512.Create(a3[at]);
            c30 = Vector512.FusedMultiplyAdd(x, b0, c30);
            c31 = Vector512.FusedMultiplyAdd(x, b1, c31);
            x = Vector512.Create(a4[at]);
            c40 = Vector512.FusedMultiplyAdd(x, b0, c40);
            c41 = Vector512.FusedMultiplyAdd(x, b1, c41);
            x = Vector512.Create(a5[at]);
            c50 = Vector512.FusedMultiplyAdd(x, b0, c50);
            c51 = Vector512.FusedMultiplyAdd(x, b1, c51);
        }

        Store(c, c00, c01, from);
        Store(c + ccs, c10, c11, At(from, fs));
        Store(c + (2L * ccs), c20, c21, At(from, 2L * fs));
        Store(c + (3L * ccs), c30, c31, At(from, 3L * fs));
        Store(c + (4L * ccs), c40, c41, At(from, 4L * fs));
        Store(c + (5L * ccs), c50, c51, At(from, 5L * fs));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row2(int k, float* a, int cs, float* b, int bs, float* c, float* from)
    {
        Vector512<float> c0 = default,
            c1 = default;
        for (var i = 0; i < k; i++, a += cs, b += bs)
        {
            var x = Vector512.Create(*a);
            c0 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b), c0);
            c1 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + Lane), c1);
        }

        Store(c, c0, c1, from);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row1(int k, float* a, int cs, float* b, int bs, float* c, float* from)
    {
        Vector512<float> c0 = default;
        for (var i = 0; i < k; i++, a += cs, b += bs)
        {
            c0 = Vector512.FusedMultiplyAdd(Vector512.Create(*a), Vector512.Load(b), c0);
        }

        Vector512.Store(from != null ? Vector512.Load(from) + c0 : c0, c);
    }

    // A place in what is added; none where nothing is.
    private static float* At(float* from, long place) => from == null ? null : from + place;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* c, Vector512<float> c0, Vector512<float> c1, float* from)
    {
        Vector512.Store(from != null ? Vector512.Load(from) + c0 : c0, c);
        Vector512.Store(from != null ? Vector512.Load(from + Lane) + c1 : c1, c + Lane);
    }
}
