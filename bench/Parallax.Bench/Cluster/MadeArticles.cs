using System.Globalization;
using System.Text;
using Parallax.Bench.Ingest;

namespace Parallax.Bench.Cluster;

/// <summary>
/// Articles made of a corpus's plain texts: names and longer words are others for every four articles, and each of the four leaves
/// out sentences of its own. So they are stories of some four reports. Seeded.
/// </summary>
internal static class MadeArticles
{
    private const int Reports = 4;
    private const double Kept = 0.7;

    /// <summary>Writes them into a folder, as files.</summary>
    public static void Write(string corpus, int count, string folder)
    {
        var texts = Directory
            .EnumerateFiles(corpus, "*.txt", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .ToList();
        for (var i = 0; i < count; i++)
        {
            var (story, random) = (i / Reports, new Random(i));
            var name = string.Create(CultureInfo.InvariantCulture, $"{i:D6}.txt");
            File.WriteAllText(Path.Combine(folder, name), Made(texts[story % texts.Count], story, random));
        }
    }

    private static string Made(string text, int story, Random random)
    {
        var (made, words) = (new StringBuilder(text.Length), new RenamedWords(story));
        foreach (var line in text.Split('\n'))
        {
            // Headline, outlet and date stand in lines of one sentence; a date's month is no name.
            var sentences = line.Split(". ");
            var kept =
                sentences.Length == 1
                    ? line
                    : string.Join(". ", sentences.Where((_, i) => i == 0 || random.NextDouble() < Kept));
            made.Append(sentences.Length == 1 && line.Any(char.IsAsciiDigit) ? kept : words.Of(kept)).Append('\n');
        }

        return made.ToString();
    }
}
