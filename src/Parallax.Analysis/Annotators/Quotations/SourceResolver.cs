using Parallax.Analysis.Annotators.Entities;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>From the words that name a source to the entity they mean.</summary>
internal sealed class SourceResolver(string text, EntityIndex entities, DocumentAuthors documents)
{
    private const int LongestName = 60;

    /// <summary>The source with its entity, or with the words alone where they name none.</summary>
    /// <param name="recent">The person quoted last before, to whom a pronoun goes that nothing else resolves.</param>
    public QuotationSource Resolve(SourcePhrase phrase, QuotationSource? recent)
    {
        var mentions = entities
            .Within(phrase.Antecedent ?? phrase.Span)
            .Where(pair => IsCore(pair.Mention.Span, phrase))
            .ToList();
        var best = Best(mentions);
        if (best is var (mention, entity) && entity is not null && IsItself(mention, entity, phrase))
        {
            return Government(entity, phrase)
                ?? new QuotationSource(entity.Id, entity.Name, phrase.Span, Basis(mention, entity));
        }

        if (Containing(phrase) is { } whole)
        {
            return whole;
        }

        var words = phrase.Span.In(text);
        if (
            phrase.IsPronoun
            && recent?.Entity is not null
            && IsPersonal(words)
            && entities.Find(recent.Entity)?.Type is EntityType.Person
        )
        {
            return new QuotationSource(
                recent.Entity,
                recent.Name,
                phrase.Span,
                $"\"{words}\" after words of {recent.Name}, the person quoted last"
            );
        }

        if (documents.Of(phrase) is var (author, basis))
        {
            return new QuotationSource(author.Id, author.Name, phrase.Span, basis);
        }

        return OfSomebody(phrase, words)
            ?? new QuotationSource(null, (phrase.Antecedent ?? phrase.Span).In(text), phrase.Span);
    }

    // The tree may have cut the name: "Osian" of "Osian Tell said", where it took "Tell" for the verb.
    private QuotationSource? Containing(SourcePhrase phrase)
    {
        var around = new TextSpan(Math.Max(0, phrase.Core[0].Start - LongestName), phrase.Core[0].End + LongestName);
        var (mention, entity) = Best([
            .. entities
                .Within(around)
                .Where(pair => pair.Mention.Kind is MentionKind.Name && pair.Mention.Span.Contains(phrase.Core[0])),
        ]);
        return entity is null
            ? null
            : new QuotationSource(entity.Id, entity.Name, phrase.Span.Cover(mention.Span), null);
    }

    // "his office": whose it is can be known where the office itself has no name.
    private QuotationSource? OfSomebody(SourcePhrase phrase, string words)
    {
        var space = words.IndexOf(' ', StringComparison.Ordinal);
        var (owner, entity) = entities
            .Within(phrase.Span)
            .FirstOrDefault(pair =>
                pair.Mention.Kind is MentionKind.Pronoun
                && pair.Mention.Span.Start == phrase.Span.Start
                && pair.Mention.Span.Length == space
            );
        return entity is null
            ? null
            : new QuotationSource(null, $"{entity.Name}'s{words[space..]}", phrase.Span, owner.Basis);
    }

    // "Multiple U.N. resolutions" are not the U.N.: a body's or a place's name must be the head of its phrase.
    private static bool IsItself(Mention mention, Entity entity, SourcePhrase phrase) =>
        entity.Type is EntityType.Person
        || mention.Span.Overlaps(phrase.Core[0])
        || mention.Span.End >= phrase.Core[0].End;

    // "Ankara has said": a capital that speaks is its country's government.
    private QuotationSource? Government(Entity entity, SourcePhrase phrase)
    {
        if (
            entity.Type is not EntityType.Place
            || entity.Country is null
            || Gazetteer.Default.FindCountry(entity.Name)?.Kind is not CountryMatchKind.Capital
        )
        {
            return null;
        }

        var country = entities.All.FirstOrDefault(other =>
            other.Type is EntityType.Place
            && other.Country == entity.Country
            && Gazetteer.Default.FindCountry(other.Name)?.Kind is CountryMatchKind.Name
        );
        return country is null
            ? null
            : new QuotationSource(
                country.Id,
                country.Name,
                phrase.Span,
                $"{entity.Name}, the capital, stands for the government of {country.Name}"
            );
    }

    private static bool IsCore(TextSpan mention, SourcePhrase phrase) =>
        phrase.Core.Any(core => core.Overlaps(mention));

    private static bool IsPersonal(string words) => words.ToLowerInvariant() is "he" or "she";

    // A name before a role, a role before a pronoun; among names a person before the body the person heads.
    private static (Mention Mention, Entity? Entity) Best(List<(Mention Mention, Entity Entity)> mentions) =>
        mentions
            .Where(pair => pair.Mention.Kind is not MentionKind.Demonym)
            .OrderBy(pair => pair.Mention.Kind)
            .ThenBy(pair => pair.Entity.Type is EntityType.Person ? 0 : 1)
            .ThenByDescending(pair => pair.Mention.Span.Length)
            .Select(pair => (pair.Mention, (Entity?)pair.Entity))
            .FirstOrDefault();

    // The mention has the reason; where it has none, its words are a title that stands beside the name.
    private string? Basis(Mention mention, Entity entity) =>
        mention.Basis
        ?? (
            mention.Kind is MentionKind.Role
                ? $"\"{mention.Span.In(text)}\" stands beside {entity.Name} as a title"
                : null
        );
}
