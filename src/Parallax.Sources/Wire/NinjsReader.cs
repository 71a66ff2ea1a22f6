namespace Parallax.Sources.Wire;

/// <summary>Reads ninjs.</summary>
internal static class NinjsReader
{
    private static readonly string[] Own =
    [
        "body_text",
        "body_html",
        "body_xhtml",
        "bodies",
        "headline",
        "headlines",
        "versioncreated",
        "pubstatus",
        "description_text",
        "descriptions",
    ];

    /// <summary>Whether an object with these properties is one.</summary>
    public static bool IsItem(IReadOnlySet<string> names) => names.Contains("uri") && Own.Any(names.Contains);
}
