using Parallax.Core;

namespace Parallax.Sources.Wire;

/// <summary>What became of a wire document.</summary>
internal static class WireResult
{
    /// <summary>Its article, or one line that says why there is none.</summary>
    public static ReadResult Of(string name, WireStory story) =>
        story.Withdrawn is { } status
            ? ReadResult.Failed($"{name}: is marked \"{status}\" by its provider; not read as an article")
        : story.Article() is { } article ? ReadResult.Of(article)
        : ReadResult.Failed($"{name}: has no running text (perhaps a picture or a list); nothing to read");
}
