using System.Text.Encodings.Web;
using System.Text.Json;

namespace Parallax.Eval.Rows;

/// <summary>One JSON object a line, UTF-8: the form of every set.</summary>
internal static class JsonLines
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The rows of a file, blank lines left out.</summary>
    /// <exception cref="InvalidDataException">A line is no such row; the message names file and line.</exception>
    public static IEnumerable<T> Read<T>(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse<T>(line, path, number);
            }
        }
    }

    /// <summary>Writes the rows, each on its line; where making one fails, no file is touched.</summary>
    public static void Write<T>(string path, IEnumerable<T> rows)
    {
        var made = rows.ToArray();
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        foreach (var row in made)
        {
            writer.WriteLine(JsonSerializer.Serialize(row, Options));
        }
    }

    private static T Parse<T>(string line, string path, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, Options) ?? throw new JsonException("null");
        }
        catch (JsonException reason)
        {
            throw new InvalidDataException($"{path}, line {number}: {reason.Message}", reason);
        }
    }
}
