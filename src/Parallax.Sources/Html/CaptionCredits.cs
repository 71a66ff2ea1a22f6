using Parallax.Core;

namespace Parallax.Sources.Html;

/// <summary>Divides a caption from the credit that stands in it on a line of its own.</summary>
internal static class CaptionCredits
{
    private static readonly string[] Beginnings =
    [
        "photo:",
        "photos:",
        "photo by",
        "photograph:",
        "photograph by",
        "picture:",
        "image:",
        "image credit",
        "credit:",
        "©",
    ];

    /// <summary>The block itself, or the caption's lines before the credit and the credit.</summary>
    public static IEnumerable<HtmlBlock> Divide(HtmlBlock block)
    {
        if (block.Kind != PartKind.Caption)
        {
            return [block];
        }

        if (BeginsCredit(block.Text))
        {
            return [block with { Kind = PartKind.Credit }];
        }

        var at = block.Text.LastIndexOf('\n');
        return at > 0 && BeginsCredit(block.Text.AsSpan(at + 1))
            ?
            [
                block with
                {
                    Text = block.Text[..at],
                },
                new HtmlBlock(block.Text[(at + 1)..], PartKind.Credit, Body: false),
            ]
            : [block];
    }

    private static bool BeginsCredit(ReadOnlySpan<char> line)
    {
        foreach (var beginning in Beginnings)
        {
            if (line.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
