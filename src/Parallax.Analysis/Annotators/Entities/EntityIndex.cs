using Parallax.Core;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>The entities of an article, found by id or by place in the text. Immutable.</summary>
public sealed class EntityIndex
{
    private readonly Dictionary<string, Entity> byId;
    private readonly (Mention Mention, Entity Entity)[] mentions;

    /// <summary>Indexes the entities.</summary>
    public EntityIndex(IReadOnlyList<Entity> entities)
    {
        All = entities;
        byId = entities.ToDictionary(entity => entity.Id);
        mentions =
        [
            .. entities
                .SelectMany(entity => entity.Mentions.Select(mention => (mention, entity)))
                .OrderBy(pair => pair.mention.Span),
        ];
    }

    /// <summary>Every entity, in order of first mention.</summary>
    public IReadOnlyList<Entity> All { get; }

    /// <summary>Every mention with its entity, in text order.</summary>
    public IReadOnlyList<(Mention Mention, Entity Entity)> Mentions => mentions;

    /// <summary>Titles that mean somebody whom the article does not name, in text order: "the Russian foreign minister".</summary>
    internal IReadOnlyList<RoleFinding> OpenRoles { get; init; } = [];

    /// <summary>The entity with this id, or null.</summary>
    public Entity? Find(string? id) => id is not null && byId.TryGetValue(id, out var entity) ? entity : null;

    /// <summary>
    /// The entity whose mention covers the span; of several the one with the shortest mention, a name before a pronoun.
    /// </summary>
    public Entity? Covering(TextSpan span)
    {
        // Mentions are short: nothing that starts a line or two before the span can still cover it.
        const int Reach = 200;
        return Within(new TextSpan(Math.Max(0, span.Start - Reach), span.End + Reach))
            .Where(pair => pair.Mention.Span.Contains(span))
            .OrderBy(pair => pair.Mention.Span.Length)
            .ThenBy(pair => pair.Mention.Kind)
            .Select(pair => pair.Entity)
            .FirstOrDefault();
    }

    /// <summary>Mentions that lie wholly in the span, in text order.</summary>
    public IEnumerable<(Mention Mention, Entity Entity)> Within(TextSpan span)
    {
        int low = 0,
            high = mentions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Mention.Span.Start < span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (; low < mentions.Length && mentions[low].Mention.Span.Start < span.End; low++)
        {
            if (mentions[low].Mention.Span.End <= span.End)
            {
                yield return mentions[low];
            }
        }
    }
}
