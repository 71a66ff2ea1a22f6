using System.Text;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>
/// Brings a name to letters that its romanisations share, whatever standard a newsroom follows: "Yevgeny" and "Evgenii",
/// "Zelenskyy" and "Zelensky", "Akhmed" and "Ahmed", "Orloff" and "Orlov".
/// </summary>
internal static class Romanisation
{
    // In this order: longer spellings of one sound before the shorter ones that they hold.
    private static readonly (string Written, string Plain)[] Sounds =
    [
        ("tsch", "c"),
        ("tch", "c"),
        ("sch", "s"),
        ("kh", "h"),
        ("ph", "f"),
        ("gh", "g"),
        ("sh", "s"),
        ("ch", "c"),
        ("zh", "z"),
        ("dh", "d"),
        ("th", "t"),
        ("gue", "ge"),
        ("tz", "ts"),
        ("ck", "k"),
        ("q", "k"),
        ("x", "ks"),
        ("w", "v"),
        ("y", "i"),
        ("ou", "u"),
        ("oo", "u"),
        ("ee", "i"),
        ("ie", "e"),
    ];

    /// <summary>The shared letters of a folded word.</summary>
    public static string Key(string folded)
    {
        var sounds = new StringBuilder(folded.Length > 0 && folded[^1] == 'j' ? folded[..^1] + "i" : folded);
        foreach (var (written, plain) in Sounds)
        {
            sounds.Replace(written, plain);
        }

        var key = new StringBuilder(sounds.Length);
        for (var i = 0; i < sounds.Length; i++)
        {
            if (i == 0 || sounds[i] != sounds[i - 1])
            {
                key.Append(sounds[i]);
            }
        }

        // "-off" and "-eff" are the older French and German way to write "-ov" and "-ev".
        if (key.Length > 3 && key[^1] == 'f' && key[^2] is 'o' or 'e')
        {
            key[^1] = 'v';
        }

        return key.ToString();
    }
}
