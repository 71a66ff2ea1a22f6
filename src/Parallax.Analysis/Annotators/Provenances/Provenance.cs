using Parallax.Core;

namespace Parallax.Analysis.Annotators.Provenances;

/// <summary>Who published an article, who wrote it, and who passed it on; each only from evidence.</summary>
/// <param name="Outlet">Who published.</param>
/// <param name="Origin">Who wrote: a wire, or the outlet itself.</param>
/// <param name="Relay">A republisher, as far as it shows itself: "TURKISH press".</param>
public sealed record Provenance(Stated<string>? Outlet, Stated<string>? Origin, Stated<string>? Relay)
{
    /// <summary>Key of an article's provenance.</summary>
    public static AnnotationKey<Provenance> Key { get; } = new("provenance");
}
