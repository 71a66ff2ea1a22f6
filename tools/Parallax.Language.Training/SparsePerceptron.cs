using Parallax.Language.Models;

namespace Parallax.Language.Training;

/// <summary>Averaged perceptron over hashed features (Collins 2002), packed as <see cref="SparseWeights"/>.</summary>
internal sealed class SparsePerceptron(int classes)
{
    private struct Cell
    {
        public int Class;
        public int Weight;
        public long Total;
        public int Stamp;
    }

    private readonly Dictionary<uint, int> places = [];
    private readonly List<Cell[]> rows = [];
    private readonly List<int> updates = [];
    private int step;

    /// <summary>Adds the present weights to <paramref name="scores"/>.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        foreach (var feature in features)
        {
            if (places.TryGetValue(feature, out var place))
            {
                foreach (ref readonly var cell in rows[place].AsSpan())
                {
                    scores[cell.Class] += cell.Weight;
                }
            }
        }
    }

    /// <summary>One example passed.</summary>
    public void Step() => step++;

    /// <summary>Moves the weights from a wrong class to the right one.</summary>
    public void Update(ReadOnlySpan<uint> features, int right, int wrong)
    {
        foreach (var feature in features)
        {
            if (!places.TryGetValue(feature, out var place))
            {
                place = rows.Count;
                places.Add(feature, place);
                rows.Add([]);
                updates.Add(0);
            }

            updates[place]++;
            Change(place, right, 1);
            Change(place, wrong, -1);
        }
    }

    private void Change(int place, int cls, int by)
    {
        var row = rows[place];
        var at = Array.FindIndex(row, c => c.Class == cls);
        if (at < 0)
        {
            at = row.Length;
            Array.Resize(ref row, at + 1);
            row[at].Class = cls;
            rows[place] = row;
        }

        ref var cell = ref row[at];
        cell.Total += (long)cell.Weight * (step - cell.Stamp);
        cell.Stamp = step;
        cell.Weight += by;
    }

    /// <summary>
    /// Packs the averaged weights as signed bytes; features updated fewer than <paramref name="leastUpdates"/> times and
    /// weights under <paramref name="least"/> of the unit step are left out.
    /// </summary>
    public void Pack(string name, int leastUpdates, double least, double scale, List<(string, byte[])> sections)
    {
        var packed = new List<(uint, (byte, sbyte)[])>();
        foreach (var (feature, place) in places.Where(p => updates[p.Value] >= leastUpdates).OrderBy(p => p.Key))
        {
            var cells = rows[place]
                .Select(c => (c.Class, Mean: (c.Total + ((double)c.Weight * (step - c.Stamp))) / step))
                .Where(c => Math.Abs(c.Mean) >= least)
                .Select(c => ((byte)c.Class, (sbyte)Math.Clamp(Math.Round(c.Mean * scale), -127, 127)))
                .Where(c => c.Item2 != 0)
                .ToArray();
            if (cells.Length is > 0 and < 256)
            {
                packed.Add((feature, cells));
            }
        }

        Console.WriteLine(
            $"{name}: {packed.Count} features of {places.Count}, {packed.Sum(r => r.Item2.Length)} weights, {classes} classes"
        );
        SparseWeights.Pack(name, packed, sections);
    }
}
