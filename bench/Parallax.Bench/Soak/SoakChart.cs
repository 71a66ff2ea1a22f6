using System.Globalization;
using System.Text;

namespace Parallax.Bench.Soak;

/// <summary>A soak's samples as rows and as a picture.</summary>
internal static class SoakChart
{
    private const int Width = 900;
    private const int Height = 150;
    private const int Left = 70;

    private static readonly (string Name, Func<SoakSample, double> Of)[] Rows =
    [
        ("memory of the workers, MB", sample => sample.Memory),
        ("connections to the database", sample => sample.Connections),
        ("items without a story", sample => sample.Lag),
        ("articles stored", sample => sample.Stored),
    ];

    /// <summary>Writes <c>soak.csv</c> and <c>soak.svg</c>.</summary>
    public static void Write(string folder, IReadOnlyList<SoakSample> samples)
    {
        Directory.CreateDirectory(folder);
        var csv = new StringBuilder("seconds,memory_mb,connections,lag,messages,stored\n");
        foreach (var one in samples)
        {
            csv.Append(
                CultureInfo.InvariantCulture,
                $"{one.Seconds:0},{one.Memory:0},{one.Connections},{one.Lag},{one.Messages},{one.Stored}\n"
            );
        }

        File.WriteAllText(Path.Combine(folder, "soak.csv"), csv.ToString());
        File.WriteAllText(Path.Combine(folder, "soak.svg"), Svg(samples));
    }

    /// <summary>Means and highest values of the second third against the last: the first fills caches and shards.</summary>
    public static void Print(TextWriter output, IReadOnlyList<SoakSample> samples)
    {
        var third = samples.Count / 3;
        foreach (var (name, of) in Rows)
        {
            var (second, last) = (samples.Skip(third).Take(third).ToList(), samples.Skip(2 * third).ToList());
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name, -30} second third {second.Average(of):0.0} (most {second.Max(of):0}), last third {last.Average(of):0.0} (most {last.Max(of):0})"
                )
            );
        }
    }

    private static string Svg(IReadOnlyList<SoakSample> samples)
    {
        var svg = new StringBuilder();
        var whole = Rows.Length * (Height + 40);
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {whole}\" font-family=\"sans-serif\" font-size=\"13\"><rect width=\"{Width}\" height=\"{whole}\" fill=\"#fff\"/>"
        );
        var last = samples[^1].Seconds;
        for (var row = 0; row < Rows.Length; row++)
        {
            var (name, of) = Rows[row];
            var top = (row * (Height + 40)) + 25;
            var most = Math.Max(1, samples.Max(of) * 1.1);
            var points = string.Join(
                ' ',
                samples.Select(sample =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{Left + (sample.Seconds / last * (Width - Left - 20)):0.0},{top + Height - (of(sample) / most * Height):0.0}"
                    )
                )
            );
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{Left}\" y=\"{top - 8}\">{name}</text><text x=\"{Left - 8}\" y=\"{top + 10}\" text-anchor=\"end\">{most:0}</text><text x=\"{Left - 8}\" y=\"{top + Height}\" text-anchor=\"end\">0</text>"
                    + $"<path d=\"M{Left} {top}V{top + Height}H{Width - 20}\" fill=\"none\" stroke=\"#888\"/><polyline points=\"{points}\" fill=\"none\" stroke=\"#1f5fa8\" stroke-width=\"1.5\"/>"
            );
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{Width - 20}\" y=\"{top + Height + 13}\" text-anchor=\"end\">{last / 60:0} minutes</text>"
            );
        }

        return svg.Append("</svg>\n").ToString();
    }
}
