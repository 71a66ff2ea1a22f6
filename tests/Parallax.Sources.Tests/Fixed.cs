using FsCheck;
using FsCheck.Fluent;

namespace Parallax.Sources.Tests;

/// <summary>Property tests run the same cases each time.</summary>
internal static class Fixed
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20260101, 7);

    public static void Check(this Property property) => FsCheck.Check.One(Config, property);
}

/// <summary>Texts to try things on.</summary>
internal static class Texts
{
    private static readonly string[] Pieces =
    [
        " ",
        "\n",
        "\r",
        "\r\n",
        "\t",
        "\u00A0",
        "\u2003",
        "\u2028",
        "\u0085",
        "\u00AD",
        "\u200B",
        "\u200C",
        "\u200D",
        "\u200E",
        "\u202E",
        "\u2066",
        "\uFEFF",
        "\uFFFE",
        "\0",
        "\u001B",
        "\uD800",
        "\uDC00",
        "\uD83D\uDE00",
        "a",
        "Z",
        "é",
        "ж",
        "ی",
        "ا",
        "中",
        "\uFE0F",
        "\u0301",
        ".",
        "“",
        "\u180E",
        "\v",
        "\f",
        "\u007F",
        "\u2060",
    ];

    /// <summary>Strings of the characters that normalisation treats apart, in any order.</summary>
    public static Gen<string> Any { get; } = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));
}
