using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Parallax.Desk.Reviews;

/// <summary>Links of a Word document: each address outside is a relation of its main part, once.</summary>
internal sealed class ReviewDocxLinks(MainDocumentPart main)
{
    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);

    /// <summary>Words that lead to an address which <see cref="WebLink"/> lets pass.</summary>
    public Hyperlink To(string address, string words)
    {
        if (!ids.TryGetValue(address, out var id))
        {
            id = $"rLink{ids.Count + 1}";
            main.AddHyperlinkRelationship(new Uri(address, UriKind.Absolute), isExternal: true, id);
            ids.Add(address, id);
        }

        return new Hyperlink(ReviewDocxText.Run(words, "Hyperlink")) { Id = id, History = true };
    }

    /// <summary>Words that lead to a bookmark of the document.</summary>
    public static Hyperlink Within(string bookmark, string words) =>
        new(ReviewDocxText.Run(words, "Hyperlink")) { Anchor = bookmark, History = true };
}
