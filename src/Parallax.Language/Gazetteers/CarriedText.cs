using System.Globalization;
using System.Text;

namespace Parallax.Language.Gazetteers;

/// <summary>Text files that the assembly carries.</summary>
internal static class CarriedText
{
    /// <summary>The point that a field "north;east" holds; null where it is empty.</summary>
    public static MapPoint? Point(string field) =>
        field.Split(';') is [var north, var east]
            ? new MapPoint(
                double.Parse(north, CultureInfo.InvariantCulture),
                double.Parse(east, CultureInfo.InvariantCulture)
            )
            : null;

    /// <summary>The lines, without comments and empty ones.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream =
            typeof(CarriedText).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the assembly does not carry '{name}'");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
