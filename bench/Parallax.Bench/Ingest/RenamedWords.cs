using System.Text;

namespace Parallax.Bench.Ingest;

/// <summary>Names and longer words of a text, each replaced by a made-up one: the same for the same story, others for others.</summary>
internal sealed class RenamedWords(int story)
{
    private const int Longer = 8;
    private const int KeptEnding = 3;

    private static readonly string[] Syllables =
    [
        "ba",
        "cor",
        "del",
        "fen",
        "gri",
        "hal",
        "jun",
        "kos",
        "lim",
        "mar",
        "nov",
        "or",
        "pel",
        "qua",
        "ris",
        "sta",
        "tul",
        "vek",
        "wen",
        "zor",
    ];

    /// <summary>The text; tags and entities stay.</summary>
    public string Of(string html)
    {
        var made = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length; )
        {
            var end = at;
            if (html[at] is '<' or '&')
            {
                end = html.IndexOf(html[at] == '<' ? '>' : ';', at);
                end = end < 0 ? html.Length : end + 1;
                made.Append(html, at, end - at);
            }
            else if (char.IsLetter(html[at]))
            {
                while (end < html.Length && char.IsLetter(html[end]))
                {
                    end++;
                }

                Append(made, html.AsSpan(at, end - at));
            }
            else
            {
                made.Append(html[end++]);
            }

            at = end;
        }

        return made.ToString();
    }

    private void Append(StringBuilder made, ReadOnlySpan<char> word)
    {
        var name = char.IsUpper(word[0]) && word.Length > 3;
        if (!name && word.Length < Longer)
        {
            made.Append(word);
            return;
        }

        var hash = (uint)story * 2_654_435_761u;
        foreach (var letter in word)
        {
            hash = (hash ^ char.ToLowerInvariant(letter)) * 16_777_619u;
        }

        var start = made.Length;
        for (var length = 0; length < word.Length - KeptEnding; length = made.Length - start)
        {
            made.Append(Syllables[hash % (uint)Syllables.Length]);
            hash = (hash >> 5) * 2_246_822_519u + 7;
        }

        made.Append(word[^KeptEnding..]);
        if (name)
        {
            made[start] = char.ToUpperInvariant(made[start]);
        }
    }
}
