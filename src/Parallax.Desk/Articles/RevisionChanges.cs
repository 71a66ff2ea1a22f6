using DiffPlex;
using Parallax.Core;

namespace Parallax.Desk.Articles;

/// <summary>What changed between two texts of one address, word by word.</summary>
/// <param name="Changes">The stretches in reading order, what was removed before what came in its place.</param>
/// <param name="Removed">Words that only the older text has.</param>
/// <param name="Added">Words that only the newer text has.</param>
/// <param name="IsWhole">Whether the texts were too long and too different to be compared word by word.</param>
public sealed record RevisionChanges(IReadOnlyList<RevisionChange> Changes, int Removed, int Added, bool IsWhole)
{
    // The work grows with the product of the words that are not alike at both ends: 16 million steps take some 0.2 s.
    private const long MostSteps = 16_000_000;

    /// <summary>Compares two texts. Case and punctuation count: whoever corrects an article changes those, too.</summary>
    public static RevisionChanges Of(string older, string newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        var (before, after) = (Words(older), Words(newer));
        var first = 0;
        while (first < Math.Min(before.Count, after.Count) && Same(first, first))
        {
            first++;
        }

        var last = 0;
        while (
            last < Math.Min(before.Count, after.Count) - first
            && Same(before.Count - 1 - last, after.Count - 1 - last)
        )
        {
            last++;
        }

        var (olds, news) = (before.Count - first - last, after.Count - first - last);
        var isWhole = (long)olds * news > MostSteps;
        var blocks = isWhole ? [(first, olds, first, news)] : Blocks(before[first..^last], after[first..^last], first);
        var changes = new List<RevisionChange>();
        var at = 0;
        foreach (var (from, removed, to, added) in blocks)
        {
            Add(RevisionChangeKind.Kept, newer, after, at, to);
            Add(RevisionChangeKind.Removed, older, before, from, from + removed);
            Add(RevisionChangeKind.Added, newer, after, to, to + added);
            at = to + added;
        }

        Add(RevisionChangeKind.Kept, newer, after, at, after.Count);
        return new RevisionChanges(changes, blocks.Sum(block => block.Item2), blocks.Sum(block => block.Item4), isWhole);

        bool Same(int i, int j) =>
            older.AsSpan(before[i].Start, before[i].Length).SequenceEqual(newer.AsSpan(after[j].Start, after[j].Length));

        List<(int, int, int, int)> Blocks(List<TextSpan> a, List<TextSpan> b, int skipped)
        {
            if (a.Count == 0 && b.Count == 0)
            {
                return [];
            }

            var texts = new Queue<string[]>([Strings(older, a), Strings(newer, b)]);
            var result = new Differ().CreateCustomDiffs("older", "newer", false, false, _ => texts.Dequeue());
            return
            [
                .. result.DiffBlocks.Select(block =>
                    (
                        block.DeleteStartA + skipped,
                        block.DeleteCountA,
                        block.InsertStartB + skipped,
                        block.InsertCountB
                    )
                ),
            ];
        }

        void Add(RevisionChangeKind kind, string text, List<TextSpan> words, int from, int to)
        {
            if (to > from)
            {
                changes.Add(new RevisionChange(kind, words[from].Start, text[words[from].Start..words[to - 1].End]));
            }
        }
    }

    private static string[] Strings(string text, List<TextSpan> words) => [.. words.Select(word => word.In(text))];

    private static List<TextSpan> Words(string text)
    {
        var words = new List<TextSpan>();
        for (var at = 0; at < text.Length; )
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            words.Add(new TextSpan(start, at));
        }

        return words;
    }
}
