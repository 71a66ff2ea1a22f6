using System.Text.RegularExpressions;
using Parallax.Language.Mentions;

namespace Parallax.Language.Training;

/// <summary>
/// Names from GUM's entity annotation: of each entity whose head is a proper noun (not a time), the run of proper nouns
/// around the head, joined by "of", "&amp;", hyphens and possessives inside; the longest of overlapping runs.
/// </summary>
internal static partial class NameLabels
{
    private static readonly HashSet<string> Times = new(
        (
            "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug "
            + "Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Spans of the names of a sentence, end exclusive.</summary>
    /// <param name="words">A sentence of GUM.</param>
    /// <param name="nested">Whether the shortest of overlapping names counts ("California"), not the longest ("University of California").</param>
    public static List<(int Start, int End, NameKind Kind)> Of(Word[] words, bool nested = false)
    {
        var names = new List<(int Start, int End, NameKind Kind)>();
        foreach (var (start, end, type) in Entities(words))
        {
            var head = Enumerable
                .Range(start, end - start + 1)
                .FirstOrDefault(i => words[i].Head < start || words[i].Head > end, start);
            if (words[head].Upos == "PROPN" && type != "time")
            {
                var (first, last) = Run(words, start, head, end);
                names.Add((first, last + 1, Kind(type)));
            }
        }

        var kept = new List<(int Start, int End, NameKind Kind)>();
        foreach (var name in names.OrderBy(n => nested ? n.End - n.Start : n.Start - n.End).ThenBy(n => n.Start))
        {
            if (kept.TrueForAll(k => name.End <= k.Start || name.Start >= k.End))
            {
                kept.Add(name);
            }
        }

        kept.Sort();
        return kept;
    }

    /// <summary>Class of each word.</summary>
    public static int[] Classes(Word[] words, bool nested)
    {
        var classes = new int[words.Length];
        foreach (var (start, end, kind) in Of(words, nested))
        {
            for (var i = start; i < end; i++)
            {
                classes[i] = NameDecoder.Class(kind, Part(start, end, i));
            }
        }

        return classes;
    }

    /// <summary>
    /// What a tree without entities tells of names: runs of proper nouns under one head are names of a kind unknown, -2
    /// less the part each word has in one; all other words are in none.
    /// </summary>
    public static int[] PartialClasses(Word[] words)
    {
        var classes = new int[words.Length];
        var names = Enumerable
            .Range(0, words.Length)
            .Where(i => words[i].Upos == "PROPN")
            .Select(i => (Head: i, Yield: Yield(words, i)))
            .Select(y => Run(words, y.Yield.First, y.Head, y.Yield.Last))
            .OrderByDescending(r => r.Last - r.First)
            .ToList();
        foreach (var (first, last) in names)
        {
            var isTime = Enumerable.Range(first, last - first + 1).Any(i => Times.Contains(words[i].Form.TrimEnd('.')));
            for (var i = first; i <= last && !isTime && (i > first || classes[i] == 0); i++)
            {
                classes[i] = -2 - Part(first, last + 1, i);
            }
        }

        return classes;
    }

    private static int Part(int start, int end, int word) =>
        end - start == 1 ? 3
        : word == start ? 0
        : word == end - 1 ? 2
        : 1;

    // The words around a head that hang under it without a gap.
    private static (int First, int Last) Yield(Word[] words, int head)
    {
        bool Under(int i)
        {
            for (var steps = 0; i >= 0 && steps <= words.Length; steps++, i = words[i].Head)
            {
                if (i == head)
                {
                    return true;
                }
            }

            return false;
        }

        var (first, last) = (head, head);
        while (first > 0 && Under(first - 1))
        {
            first--;
        }

        while (last + 1 < words.Length && Under(last + 1))
        {
            last++;
        }

        return (first, last);
    }

    private static NameKind Kind(string type) =>
        type switch
        {
            "person" => NameKind.Person,
            "organization" => NameKind.Organization,
            "place" => NameKind.Place,
            _ => NameKind.Other,
        };

    private static (int First, int Last) Run(Word[] words, int start, int head, int end)
    {
        bool Joins(int i) =>
            words[i].Upos == "PROPN" || words[i].Form is "of" or "the" or "for" or "'s" or "’s" or "-" or "&";
        var (first, last) = (head, head);
        while (first > start && Joins(first - 1))
        {
            first--;
        }

        while (last < end && Joins(last + 1))
        {
            last++;
        }

        while (words[first].Upos != "PROPN")
        {
            first++;
        }

        while (words[last].Upos != "PROPN")
        {
            last--;
        }

        return (first, last);
    }

    private static List<(int Start, int End, string Type)> Entities(Word[] words)
    {
        var entities = new List<(int, int, string)>();
        var open = new List<(int Start, string Group, string Type)>();
        for (var i = 0; i < words.Length; i++)
        {
            var value = words[i].Misc.Split('|').FirstOrDefault(m => m.StartsWith("Entity=", StringComparison.Ordinal));
            foreach (Match match in Part().Matches(value?[7..] ?? ""))
            {
                var fields = match.Groups["body"].Value.Split('-');
                var opens = match.Groups["open"].Length > 0;
                if (opens && match.Groups["close"].Length > 0)
                {
                    entities.Add((i, i, fields[1]));
                }
                else if (opens)
                {
                    open.Add((i, fields[0], fields[1]));
                }
                else if (open.FindLastIndex(o => o.Group == fields[0]) is >= 0 and var at)
                {
                    entities.Add((open[at].Start, i, open[at].Type));
                    open.RemoveAt(at);
                }
            }
        }

        return entities;
    }

    [GeneratedRegex(
        @"(?<open>\(?)(?<body>[^()]+)(?<close>\)?)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Part();
}
