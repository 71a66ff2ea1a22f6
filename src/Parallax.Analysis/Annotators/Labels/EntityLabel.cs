using Parallax.Core;

namespace Parallax.Analysis.Annotators.Labels;

/// <summary>Words put on an entity or a thing of the conflict: "disputed", "Armenian-occupied", "illegal".</summary>
/// <param name="Entity">Id of the entity it is put on; null where it is put on a thing without a name ("clashes").</param>
/// <param name="Head">The words it is put on: "Nagorno-Karabakh", "clashes".</param>
/// <param name="Words">The label.</param>
/// <param name="Quotation">Id of the quotation it stands in; null in the outlet's own voice.</param>
public sealed record EntityLabel(string? Entity, TextSpan Head, TextSpan Words, string? Quotation)
{
    /// <summary>Key of an article's labels.</summary>
    public static AnnotationKey<IReadOnlyList<EntityLabel>> Key { get; } = new("labels");
}
