using System.Text.RegularExpressions;
using Parallax.Language.Coreference;

namespace Parallax.Language.Training.Scoring;

/// <summary>A mention of a document, as a treebank marks it or a system finds it.</summary>
/// <param name="Start">First word.</param>
/// <param name="End">One past the last.</param>
/// <param name="Head">The word that the others hang on.</param>
/// <param name="Chain">Number of its chain in the document.</param>
/// <param name="Type">Kind of thing it means ("person").</param>
internal sealed record CoreferenceMention(int Start, int End, int Head, int Chain, string Type)
{
    /// <summary>The mentions that a model found.</summary>
    public static List<CoreferenceMention> Of(CoreferenceChains chains) =>
        [
            .. Enumerable
                .Range(0, chains.Count)
                .Select(m => new CoreferenceMention(
                    chains.Starts[m],
                    chains.Ends[m],
                    chains.Heads[m],
                    chains.Chains[m],
                    chains.Entities[m].ToString().ToLowerInvariant()
                )),
        ];
}

/// <summary>A document of a treebank with its mentions; a mention of a chain of its own stands alone.</summary>
/// <param name="Id">The treebank's name for it.</param>
/// <param name="Words">Forms of all its words.</param>
/// <param name="Sentences">Ranges of words.</param>
/// <param name="Mentions">In the order in which they end.</param>
internal sealed record CoreferenceGold(
    string Id,
    string[] Words,
    Range[] Sentences,
    IReadOnlyList<CoreferenceMention> Mentions
);

/// <summary>
/// Reads documents with the <c>Entity</c> marks of GUM: <c>(GROUP-type-...</c> opens a mention, <c>GROUP)</c> closes the
/// one opened last under that name. Bridging links and split antecedents are left out.
/// </summary>
internal static partial class CoreferenceReader
{
    /// <summary>All documents of a file.</summary>
    public static IReadOnlyList<CoreferenceGold> Read(string path)
    {
        var documents = new List<CoreferenceGold>();
        Open? open = null;
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                open?.Close(documents);
                open = new Open(line["# newdoc id = ".Length..]);
            }
            else if (line.Length == 0)
            {
                open?.EndSentence();
            }
            else if (line[0] != '#' && line.Split('\t') is { Length: 10 } columns && columns[0].All(char.IsAsciiDigit))
            {
                (open ??= new Open("")).Add(columns);
            }
        }

        open?.Close(documents);
        return documents;
    }

    [GeneratedRegex(
        @"(?<open>\(?)(?<body>[^()]+)(?<close>\)?)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Part();

    private sealed class Open(string id)
    {
        private readonly List<string> words = [];
        private readonly List<int> heads = [];
        private readonly List<Range> sentences = [];
        private readonly List<(int Start, string Group, string Type)> begun = [];
        private readonly List<CoreferenceMention> mentions = [];
        private readonly Dictionary<string, int> chains = [];
        private int sentence;

        public void Add(string[] columns)
        {
            var word = words.Count;
            words.Add(columns[1]);
            heads.Add(columns[6] == "0" ? -1 : int.Parse(columns[6]) - 1 + sentence);
            var marks = columns[9].Split('|').FirstOrDefault(m => m.StartsWith("Entity=", StringComparison.Ordinal));
            foreach (Match part in Part().Matches(marks?["Entity=".Length..] ?? ""))
            {
                var fields = part.Groups["body"].Value.Split('-');
                if (part.Groups["open"].Length > 0)
                {
                    begun.Add((word, fields[0], fields.ElementAtOrDefault(1) ?? ""));
                }

                if (
                    part.Groups["close"].Length > 0
                    && begun.FindLastIndex(b => b.Group == fields[0]) is >= 0 and var at
                )
                {
                    Close(begun[at], word + 1);
                    begun.RemoveAt(at);
                }
            }
        }

        public void EndSentence()
        {
            if (words.Count > sentence)
            {
                sentences.Add(sentence..words.Count);
            }

            sentence = words.Count;
        }

        public void Close(List<CoreferenceGold> documents)
        {
            EndSentence();
            var headed = mentions.Select(m => m with { Head = Head(m) });
            documents.Add(new CoreferenceGold(id, [.. words], [.. sentences], [.. headed]));
        }

        private void Close((int Start, string Group, string Type) mark, int end)
        {
            var chain = chains.TryGetValue(mark.Group, out var known) ? known : chains[mark.Group] = chains.Count;
            mentions.Add(new CoreferenceMention(mark.Start, end, mark.Start, chain, mark.Type));
        }

        private int Head(CoreferenceMention mention) =>
            Enumerable
                .Range(mention.Start, mention.End - mention.Start)
                .FirstOrDefault(w => heads[w] < mention.Start || heads[w] >= mention.End, mention.Start);
    }
}
