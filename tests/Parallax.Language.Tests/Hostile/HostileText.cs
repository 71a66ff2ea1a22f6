using FsCheck;
using FsCheck.Fluent;

namespace Parallax.Language.Tests.Hostile;

/// <summary>Texts that nobody means well with, made the same way each time.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "The ",
        "minister",
        " said",
        " that ",
        "\"",
        "“",
        "”",
        "'",
        "’",
        ".",
        "...",
        "…",
        ",",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "\u00A0",
        "\u2028",
        "\u0085",
        "\u3000",
        "U.N.",
        "don't",
        "Smith’s",
        "cannot",
        "-",
        "—",
        "20%",
        "1,500",
        "\u200B",
        "\u200D",
        "\u200F",
        "\u202E",
        "\u2066",
        "\u2069",
        "\uFEFF",
        "\u00AD",
        "\uD83D",
        "\uDC4D",
        "👍🏽",
        "👩\u200D🚒",
        "🇫🇷",
        "1\uFE0F\u20E3",
        "𝐀",
        "\u0301",
        "\u20DD",
        "é",
        "Ж",
        "中",
        "ع",
        "ש",
        "हिन्दी",
        "。",
        "؟",
        "\0",
        "\u001B[0m",
        "http://x",
        "@a.b",
        "#",
        "_",
        "|",
        "=",
        "(",
        ")",
        "[",
        "]",
        "21",
        ":-)",
        "Why?!",
        "'s",
        "s'",
    ];

    /// <summary>Pieces of news and of nonsense in a row.</summary>
    public static Arbitrary<string> Mixed { get; } =
        Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary();

    /// <summary>Any code units, those of broken pairs included.</summary>
    public static Arbitrary<string> AnyCharacters { get; } =
        Gen.Choose(0, 0xFFFF).Select(c => (char)c).ArrayOf().Select(c => new string(c)).ToArbitrary();

    /// <summary>What a long text is made of, by name.</summary>
    public static IReadOnlyDictionary<string, string> Units { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["words"] = "word ",
            ["one word"] = "a",
            ["sentences"] = "He said no. ",
            ["dots"] = ". ",
            ["stops"] = ".",
            ["loud marks"] = "?!",
            ["stops that close"] = ".)",
            ["stops and quotes"] = ".\"",
            ["notes"] = ".[1]",
            ["ellipses"] = "… ",
            ["quotes"] = "\"'”“",
            ["straight quotes"] = "\"",
            ["opening quotes"] = "“ ",
            ["punctuation"] = ".,;:!?-()[]{}\"'/\\*&%$#@^~`|<>+=_",
            ["hyphens"] = "a-",
            ["hyphened figures"] = "1-",
            ["commas in figures"] = "1,",
            ["stops in figures"] = "1.",
            ["slashes"] = "1/",
            ["initials"] = "A.",
            ["stops in words"] = "ab.",
            ["abbreviations"] = "Gen. ",
            ["apostrophes"] = "a'",
            ["only apostrophes"] = "'",
            ["brackets"] = "([{",
            ["at signs"] = "a@",
            ["addresses"] = "http://a.b/",
            ["hashes"] = "#a",
            ["marks"] = "\u0301",
            ["letters and marks"] = "e\u0301",
            ["zero-width spaces"] = "\u200B",
            ["zero-width between letters"] = "a\u200B",
            ["marks of direction"] = "\u202Eab\u202C \u200F",
            ["lone high surrogates"] = "\uD800",
            ["lone low surrogates"] = "\uDC00",
            ["swapped surrogates"] = "\uDC00\uD800",
            ["joined emoji"] = "\uD83D\uDC69\u200D",
            ["emoji with tones"] = "👍🏽",
            ["flags"] = "🇫🇷",
            ["letters beyond the plane"] = "𝐀",
            ["scripts"] = "Лавров 外交部 וְ العربية हिन्दी ",
            ["no spaces between scripts"] = "外交部Лавровالعربية",
            ["controls"] = "\0\u0001\u001B",
            ["no-break spaces"] = "a\u00A0",
            ["line ends"] = "\n",
            ["lines"] = "A line\n",
            ["carriage returns"] = "a\r\n\r\n",
        };

    /// <summary>A unit again and again, up to a length in code units; a unit may be cut at the end.</summary>
    public static string Of(string unit, int length) =>
        string.Concat(Enumerable.Repeat(Units[unit], (length / Units[unit].Length) + 1))[..length];

    /// <summary>Names of the units.</summary>
    public static TheoryData<string> Names { get; } = [.. Units.Keys];
}
