using System.Text.RegularExpressions;
using Parallax.Language.Mentions;

namespace Parallax.Language.Training;

/// <summary>
/// Names from GUM's entity annotation: of each entity whose head is a proper noun (not a time), the run of proper nouns
/// around the head, joined by "of", "&amp;", hyphens and possessives inside; the longest of overlapping runs.
/// </summary>
internal static partial class NameLabels
{
    /// <summary>Spans of the names of a sentence, end exclusive.</summary>
    public static List<(int Start, int End, NameKind Kind)> Of(Word[] words)
    {
        var names = new HashSet<(int Start, int End, NameKind Kind)>();
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
        foreach (var name in names.OrderBy(n => n.Start - n.End).ThenBy(n => n.Start).ThenBy(n => n.Kind))
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
    public static int[] Classes(Word[] words)
    {
        var classes = new int[words.Length];
        foreach (var (start, end, kind) in Of(words))
        {
            for (var i = start; i < end; i++)
            {
                var part =
                    end - start == 1 ? 3
                    : i == start ? 0
                    : i == end - 1 ? 2
                    : 1;
                classes[i] = NameDecoder.Class(kind, part);
            }
        }

        return classes;
    }

    private static NameKind Kind(string type) =>
        type switch
        {
            "person" => NameKind.Person,
            "organization" => NameKind.Organization,
            "place" => NameKind.Place,
            _ => NameKind.Other,
        };

    private static (int, int) Run(Word[] words, int start, int head, int end)
    {
        bool Joins(int i) => words[i].Upos == "PROPN" || words[i].Form is "of" or "-" or "&" or "'s" or "’s";
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
