using System.Text;

namespace Parallax.Sources.Text;

/// <summary>Chooses the single-byte encoding under which the high bytes read as the likeliest letters of some language.</summary>
/// <remarks>
/// Naive Bayes over letters: for every encoding and language, the log-likelihood of the high bytes' letters, and of the
/// ASCII letters in the same words (a Russian word has none, a French one has many; ASCII elsewhere may be markup and
/// says nothing). Ties, such as text whose only high bytes are curly quotes, go to the encoding that stands first.
/// </remarks>
internal static class SingleByteGuess
{
    // A capital is so much rarer than its small letter.
    private const double CapitalFactor = 0.06;
    private const double PunctuationProbability = 0.01;
    private const double SymbolProbability = 1e-5;
    private const double ForeignLetterProbability = 1e-6;
    private const double ControlProbability = 1e-8;

    // A language that no model here knows differs by less than this a letter between its own encoding and a wrong one.
    private const double LeastToContradict = 3;
    private const int FewestToContradict = 50;
    private const string Punctuation = "’“”‘‚„–—…«»‹›§°€№¿¡·•،؛؟\u00A0\u00AD";

    private static readonly string[] Names =
    [
        "windows-1252",
        "windows-1251",
        "windows-1250",
        "windows-1254",
        "windows-1256",
        "iso-8859-15",
        "iso-8859-2",
        "iso-8859-5",
        "iso-8859-9",
        "iso-8859-1",
    ];

    private static readonly Lazy<(Encoding Encoding, char[] High)[]> Candidates = new(() =>
        [
            .. Names
                .Select(Encoding.GetEncoding)
                .Select(e => (e, e.GetChars([.. Enumerable.Range(128, 128).Select(b => (byte)b)]))),
        ]
    );

    /// <summary>The likeliest of the known encodings.</summary>
    public static Encoding Likeliest(ReadOnlySpan<byte> bytes)
    {
        var (counts, asciiLetters) = Count(bytes);
        Encoding? best = null;
        var bestScore = double.NegativeInfinity;
        foreach (var (encoding, high) in Candidates.Value)
        {
            foreach (var model in AlphabetModel.All)
            {
                var score = Score(counts, asciiLetters, high, model);
                if (score > bestScore)
                {
                    (best, bestScore) = (encoding, score);
                }
            }
        }

        return best!;
    }

    /// <summary>
    /// Whether the high bytes read so much better in another encoding that <paramref name="declared"/> cannot be meant: a
    /// Russian page that declares ISO-8859-1. Not for encodings that are not among the candidates.
    /// </summary>
    public static bool Contradicts(Encoding declared, ReadOnlySpan<byte> bytes)
    {
        var (counts, asciiLetters) = Count(bytes);
        var letters = counts.Sum();
        if (
            letters < FewestToContradict
            || !Array.Exists(Candidates.Value, c => c.Encoding.CodePage == declared.CodePage)
        )
        {
            return false;
        }

        var high = Candidates.Value.First(c => c.Encoding.CodePage == declared.CodePage).High;
        var asDeclared = AlphabetModel.All.Max(m => Score(counts, asciiLetters, high, m));
        var asLikeliest = Candidates.Value.Max(c => AlphabetModel.All.Max(m => Score(counts, asciiLetters, c.High, m)));
        return asLikeliest - asDeclared > LeastToContradict * letters;
    }

    // High bytes, and ASCII letters in words that hold a byte where the letters of all these encodings lie.
    private static (int[] High, int AsciiLetters) Count(ReadOnlySpan<byte> bytes)
    {
        var high = new int[128];
        int ascii = 0,
            inWord = 0;
        var mixed = false;
        foreach (var b in bytes)
        {
            if (b >= 0x80)
            {
                high[b - 0x80]++;
                mixed |= b > 0xA0;
            }
            else if (char.IsAsciiLetter((char)b))
            {
                inWord++;
            }
            else
            {
                ascii += mixed ? inWord : 0;
                (inWord, mixed) = (0, false);
            }
        }

        return (high, ascii + (mixed ? inWord : 0));
    }

    private static double Score(int[] counts, int asciiLetters, char[] high, AlphabetModel model)
    {
        var score = asciiLetters * Math.Log(1 - model.Share);
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
            {
                score += counts[i] * Math.Log(Probability(high[i], model));
            }
        }

        return score;
    }

    private static double Probability(char c, AlphabetModel model)
    {
        if (model.Letters.TryGetValue(c, out var share))
        {
            return model.Share * share;
        }

        if (model.Letters.TryGetValue(char.ToLowerInvariant(c), out share))
        {
            return model.Share * share * CapitalFactor;
        }

        return Punctuation.Contains(c) ? PunctuationProbability
            : char.IsControl(c) ? ControlProbability
            : char.IsLetter(c) ? ForeignLetterProbability
            : SymbolProbability;
    }
}
