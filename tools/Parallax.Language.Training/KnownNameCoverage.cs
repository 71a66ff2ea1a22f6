using Parallax.Language.Mentions;

namespace Parallax.Language.Training;

/// <summary>Counts which kinds of known names the words of GUM have, by what they name there.</summary>
internal static class KnownNameCoverage
{
    /// <summary>Prints a table for the development and the training file: kinds down, gold names of each kind across.</summary>
    public static void Print(string treebank)
    {
        var words = KnownNames.Words();
        foreach (var file in (string[])["gum.dev.conllu", "gum.train.conllu"])
        {
            var counts = new int[Enum.GetValues<KnownNameKind>().Length, Columns.Length];
            foreach (var sentence in Treebank.Read(Path.Combine(treebank, file)))
            {
                Count(sentence.Words, words, counts);
            }

            PrintTable(file, counts);
        }
    }

    private static readonly string[] Columns = [.. Enum.GetNames<NameKind>(), "capital", "first"];

    private static void Count(Word[] sentence, SortedDictionary<string, KnownNameKind> words, int[,] counts)
    {
        var column = new int[sentence.Length];
        Array.Fill(column, -1);
        foreach (var (start, end, kind) in NameLabels.Of(sentence))
        {
            Array.Fill(column, (int)kind, start, end - start);
        }

        for (var i = 0; i < sentence.Length; i++)
        {
            if (char.IsUpper(sentence[i].Form[0]))
            {
                var other = i == 0 ? Columns.Length - 1 : Columns.Length - 2;
                var kind = words.GetValueOrDefault(sentence[i].Form.ToLowerInvariant().Replace('’', '\''));
                counts[(int)kind, column[i] < 0 ? other : column[i]]++;
            }
        }
    }

    private static void PrintTable(string file, int[,] counts)
    {
        Console.WriteLine($"| {file} | {string.Join(" | ", Columns)} |");
        Console.WriteLine($"|---|{string.Concat(Enumerable.Repeat("---|", Columns.Length))}");
        foreach (var kind in Enum.GetValues<KnownNameKind>())
        {
            var row = Enumerable.Range(0, Columns.Length).Select(c => counts[(int)kind, c]);
            Console.WriteLine($"| {kind} | {string.Join(" | ", row)} |");
        }

        var all = Enumerable
            .Range(0, Columns.Length)
            .Select(c => Enumerable.Range(0, counts.GetLength(0)).Sum(k => counts[k, c]));
        Console.WriteLine($"| all | {string.Join(" | ", all)} |");
    }
}
