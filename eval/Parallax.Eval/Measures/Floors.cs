using System.Text.Json;

namespace Parallax.Eval.Measures;

/// <summary>What no change may fall under without saying so: <c>eval/floors.json</c>, measure to figure.</summary>
internal sealed class Floors(IReadOnlyDictionary<string, double> figures)
{
    /// <summary>No floors at all.</summary>
    public static Floors None { get; } = new(new Dictionary<string, double>());

    /// <summary>The floor of a measure, or null where none is set.</summary>
    public double? For(Measure measure) => figures.TryGetValue(measure.Key, out var floor) ? floor : null;

    /// <summary>Whether the measure has a floor and lies on its wrong side.</summary>
    public bool AreBrokenBy(Measure measure) => For(measure) is { } floor && measure.Breaks(floor);

    /// <summary>Reads the file; a missing file is no floors.</summary>
    public static Floors Read(string path) =>
        File.Exists(path)
            ? new Floors(JsonSerializer.Deserialize<Dictionary<string, double>>(File.ReadAllText(path)) ?? [])
            : None;
}
