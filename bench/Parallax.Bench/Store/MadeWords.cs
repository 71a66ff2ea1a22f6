namespace Parallax.Bench.Store;

/// <summary>Made-up words by rank: the lower the rank, the more often it is drawn, as Zipf's law has it.</summary>
internal sealed class MadeWords(int count, Random chance)
{
    private static readonly string[] Onsets = "b br c ch d dr f g gr h k kl l m n p pr qu r s st t tr v w z".Split(' ');
    private static readonly string[] Vowels = "a e i o u ai ea ou".Split(' ');
    private static readonly string[] Codas = ["", "", "n", "r", "l", "s", "m", "nd", "rt"];

    private readonly double[] ladder = Ladder(count);

    /// <summary>A word.</summary>
    public string Draw() => At(DrawRank());

    /// <summary>A rank, from 0.</summary>
    public int DrawRank()
    {
        var found = Array.BinarySearch(ladder, chance.NextDouble() * ladder[^1]);
        return Math.Min(found < 0 ? ~found : found, count - 1);
    }

    /// <summary>The word of a rank: always the same one.</summary>
    public static string At(int rank)
    {
        // Mixed, so that neighbours in rank do not begin alike.
        var state = (uint)rank * 2654435761u;
        var word = string.Empty;
        for (var i = 0; i < 3; i++)
        {
            word += Onsets[state % Onsets.Length];
            state /= (uint)Onsets.Length;
            word += Vowels[state % Vowels.Length];
            state /= (uint)Vowels.Length;
            word += Codas[(state + rank) % Codas.Length];
        }

        return word;
    }

    private static double[] Ladder(int count)
    {
        var sums = new double[count];
        var sum = 0.0;
        for (var i = 0; i < count; i++)
        {
            sums[i] = sum += 1.0 / (i + 10);
        }

        return sums;
    }
}
