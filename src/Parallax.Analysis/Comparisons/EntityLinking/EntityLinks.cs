using Parallax.Core;

namespace Parallax.Analysis.Comparisons.EntityLinking;

/// <summary>Which entities of several articles are one. Immutable.</summary>
public sealed class EntityLinks
{
    private readonly Dictionary<(string Article, string Entity), SharedEntity> shared;

    internal EntityLinks(
        IReadOnlyList<SharedEntity> all,
        Dictionary<(string Article, string Entity), SharedEntity> shared
    )
    {
        All = all;
        this.shared = shared;
    }

    /// <summary>The shared entities, in order of first mention; one that a single article names is among them.</summary>
    public IReadOnlyList<SharedEntity> All { get; }

    /// <summary>The shared entity that an article's entity is, or null where there is no such entity.</summary>
    public SharedEntity? Find(string article, string? entity) =>
        entity is not null && shared.TryGetValue((article, entity), out var found) ? found : null;

    /// <summary>Id of the shared entity that an article's entity is, or null.</summary>
    public string? IdOf(string article, string? entity) => Find(article, entity)?.Id;
}
