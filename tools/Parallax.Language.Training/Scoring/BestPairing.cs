namespace Parallax.Language.Training.Scoring;

/// <summary>The one-to-one pairing of rows and columns of the greatest sum, by the method of Kuhn and Munkres.</summary>
internal static class BestPairing
{
    /// <summary>The sum.</summary>
    /// <param name="gain">Square.</param>
    public static double Of(double[,] gain)
    {
        var n = gain.GetLength(0);
        // Potentials of rows and columns, and the row of each column, counted from 1: 0 stands for none.
        double[] rows = new double[n + 1],
            columns = new double[n + 1];
        var rowOf = new int[n + 1];
        for (var row = 1; row <= n; row++)
        {
            Place(row, gain, rows, columns, rowOf);
        }

        return Enumerable.Range(1, n).Sum(c => gain[rowOf[c] - 1, c - 1]);
    }

    // Finds a column for the row by the cheapest alternating path from it to a free column.
    private static void Place(int row, double[,] gain, double[] rows, double[] columns, int[] rowOf)
    {
        var n = rowOf.Length - 1;
        var slack = new double[n + 1];
        Array.Fill(slack, double.PositiveInfinity);
        var from = new int[n + 1];
        var done = new bool[n + 1];
        rowOf[0] = row;
        var column = 0;
        do
        {
            done[column] = true;
            var (best, next) = (double.PositiveInfinity, 0);
            for (var c = 1; c <= n; c++)
            {
                if (done[c])
                {
                    continue;
                }

                var cost = -gain[rowOf[column] - 1, c - 1] - rows[rowOf[column]] - columns[c];
                (slack[c], from[c]) = cost < slack[c] ? (cost, column) : (slack[c], from[c]);
                (best, next) = slack[c] < best ? (slack[c], c) : (best, next);
            }

            for (var c = 0; c <= n; c++)
            {
                if (done[c])
                {
                    rows[rowOf[c]] += best;
                    columns[c] -= best;
                }
                else
                {
                    slack[c] -= best;
                }
            }

            column = next;
        } while (rowOf[column] != 0);

        for (; column != 0; column = from[column])
        {
            rowOf[column] = rowOf[from[column]];
        }
    }
}
