using System.Globalization;
using System.Reflection;

namespace Parallax.Storage.Search;

/// <summary>How letters are folded to be searched for, by folding.txt: as FTS5 does, so that every store finds the same.</summary>
internal static class Folding
{
    /// <summary>What parts words.</summary>
    public const int Parts = 0;

    /// <summary>What is left out inside a word and begins none.</summary>
    public const int Dropped = -1;

    private const string File = "folding.txt";
    private const int Basic = 0x10000;

    private static readonly Table Loaded = Load();

    /// <summary>The letter that a code point is folded to, <see cref="Parts"/> or <see cref="Dropped"/>.</summary>
    public static int Of(int codePoint)
    {
        if (codePoint < Basic)
        {
            return Loaded.Basic[codePoint];
        }

        // The last run that does not begin behind it.
        var at = Array.BinarySearch(Loaded.Starts, codePoint);
        at = at >= 0 ? at : ~at - 1;
        return at < 0 || codePoint > Loaded.Ends[at] ? Parts
            : Loaded.Others.TryGetValue(codePoint, out var folded) ? folded
            : codePoint;
    }

    private static Table Load()
    {
        var basic = new int[Basic];
        var others = new Dictionary<int, int>();
        var runs = new List<(int First, int Last)>();
        foreach (var line in Lines())
        {
            var parts = line.Split(' ');
            var (first, last) = (Hex(parts[1]), Hex(parts[2]));
            var step = parts is [_, _, _, var every, _] ? int.Parse(every, CultureInfo.InvariantCulture) : 1;
            var shift = parts is [_, _, _, _, var by] ? int.Parse(by, CultureInfo.InvariantCulture) : 0;
            if (last >= Basic && parts[0] == "word")
            {
                runs.Add((Math.Max(first, Basic), last));
            }

            for (var code = first; code <= last && (code < Basic || shift != 0); code += step)
            {
                var folded = parts[0] == "drop" ? Dropped : code + shift;
                if (code < Basic)
                {
                    basic[code] = folded;
                }
                else
                {
                    others[code] = folded;
                }
            }
        }

        return new Table(basic, [.. runs.Select(run => run.First)], [.. runs.Select(run => run.Last)], others);
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Lines()
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(File)
            ?? throw new InvalidOperationException($"the assembly carries no '{File}'");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <param name="Basic">Of each code point under 10000.</param>
    /// <param name="Starts">Where runs of letters behind those begin.</param>
    /// <param name="Ends">Where they end.</param>
    /// <param name="Others">Those of them that are folded to others.</param>
    private sealed record Table(int[] Basic, int[] Starts, int[] Ends, Dictionary<int, int> Others);
}
