using Parallax.Core;

namespace Parallax.Analysis.Annotators.Offices;

/// <summary>
/// What the other articles of a story say about offices. An article read by itself has been told nothing; the reading of a
/// story sets it (<see cref="StoryOffices"/>).
/// </summary>
internal sealed class ToldOffices() : Annotator<IReadOnlyList<OfficeFact>>(Key)
{
    /// <summary>Key of the facts told.</summary>
    public static AnnotationKey<IReadOnlyList<OfficeFact>> Key { get; } = new("offices told");

    protected override IReadOnlyList<OfficeFact> Find(AnnotatedArticle article, CancellationToken cancellation) => [];
}
