using Parallax.Core;

namespace Parallax.Analysis.Annotators.Provenances;

/// <summary>Knows kickers by which a republisher says whose report it passes on: "TURKISH press:", "Armenian media:".</summary>
internal static class RelayKicker
{
    private static readonly HashSet<string> Heads = new(StringComparer.OrdinalIgnoreCase)
    {
        "agency",
        "dailies",
        "daily",
        "media",
        "newspaper",
        "newspapers",
        "papers",
        "press",
    };

    /// <summary>The relay as the kicker words it, or null where the kicker is of another kind.</summary>
    public static Stated<string>? Find(string text, TextSpan kicker)
    {
        var name = kicker.In(text).TrimEnd(':', '|', ' ');
        var head = name[(name.LastIndexOf(' ') + 1)..];
        var span = new TextSpan(kicker.Start, kicker.Start + name.Length);
        return Heads.Contains(head) && head.Length < name.Length
            ? new Stated<string>(name, $"headline prefix \"{kicker.In(text)}\"", span)
            : null;
    }
}
