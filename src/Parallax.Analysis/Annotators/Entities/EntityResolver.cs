using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>Tells which entity a noun phrase means, by its head, and why. Immutable; safe for many threads.</summary>
public sealed class EntityResolver
{
    private readonly EntityIndex entities;
    private readonly (Mention Mention, Entity Entity)?[] byToken;

    /// <summary>Prepares the answers for an article.</summary>
    public EntityResolver(ParsedText parsed, EntityIndex entities)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        ArgumentNullException.ThrowIfNull(entities);
        this.entities = entities;
        byToken = new (Mention, Entity)?[parsed.Count];
        var token = 0;
        foreach (var pair in entities.Mentions)
        {
            while (token < parsed.Count && parsed.Tokens[token].Start < pair.Mention.Span.Start)
            {
                token++;
            }

            for (var i = token; i < parsed.Count && parsed.Tokens[i].End <= pair.Mention.Span.End; i++)
            {
                if (byToken[i] is not { } held || Rank(pair.Mention) < Rank(held.Mention))
                {
                    byToken[i] = pair;
                }
            }
        }
    }

    /// <summary>What the phrase with this head means, or null where nothing says it.</summary>
    /// <param name="head">Index of the head token: "Lavrov", "minister", "forces", "he".</param>
    public Resolution? Resolve(int head) =>
        head >= 0 && head < byToken.Length && byToken[head] is { } pair
            ? new Resolution(pair.Entity, pair.Mention.Span, pair.Mention.Basis)
            : null;

    /// <summary>
    /// What the phrase means as one who speaks or acts: a capital stands for its country where the article names the
    /// country ("Ankara has said" is Turkey's word), anything else for itself.
    /// </summary>
    /// <param name="head">Index of the head token.</param>
    public Resolution? ResolveActor(int head)
    {
        var resolution = Resolve(head);
        return resolution is { Entity: { IsCapital: true } capital } && entities.Find(capital.Nation) is { } country
            ? resolution with
            {
                Entity = country,
                Basis = $"{capital.Name}, the capital, stands for {country.Name}",
            }
            : resolution;
    }

    // A group's name holds the adjective of its country: the group is what the head means.
    private static int Rank(Mention mention) =>
        mention.Kind switch
        {
            MentionKind.Name => 0,
            MentionKind.Role => 1,
            MentionKind.Pronoun => 2,
            _ => 3,
        };
}

/// <summary>What a phrase means.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Span">The mention that says so.</param>
/// <param name="Basis">Why, in words for a reader; null where the words name it.</param>
public sealed record Resolution(Entity Entity, TextSpan Span, string? Basis);
