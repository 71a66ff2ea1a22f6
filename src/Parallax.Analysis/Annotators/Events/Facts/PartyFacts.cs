using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Quotations;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Events.Facts;

/// <summary>Finds whose country somebody is of and what they are in it.</summary>
internal sealed class PartyFacts(SyntaxTree tree, EntityIndex entities, IReadOnlyList<Quotation> quotations)
{
    private readonly ParsedText parsed = tree.Parsed;
    private readonly Dictionary<string, Quotation> byId = quotations.ToDictionary(quotation => quotation.Id);

    /// <summary>The participant with country and sector, as far as they are known.</summary>
    /// <param name="party">The participant.</param>
    /// <param name="acts">Whether it acts or is spoken to: a country is then its government, else it may be the land.</param>
    /// <param name="quotation">Id of the quotation the event is claimed in: "we" are those for whom its source speaks.</param>
    public Participant Complete(Participant party, bool acts, string? quotation = null)
    {
        var head = HeadOf(party.Span);
        var entity = entities.Find(party.Entity);
        if (
            entity is null
            && head >= 0
            && parsed.Lemmas[head].ToLowerInvariant() is "we" or "i"
            && quotation is not null
        )
        {
            entity = byId.TryGetValue(quotation, out var said) ? entities.Find(said.Source?.Entity) : null;
            return party with { Country = CountryOf(entity), Sector = OwnSector(entity, acts) };
        }

        if (head < 0)
        {
            return party with { Country = CountryOf(entity), Sector = OwnSector(entity, acts) };
        }

        var named = entities.Covering(parsed.Tokens[head]);
        var country = CountryOf(named) ?? Beside(head, party.Span) ?? CountryOf(entity);
        return party with { Country = country, Sector = Sector(head, party.Span, named, country, acts) };
    }

    /// <summary>Token that heads the phrase; -1 where no token stands in it.</summary>
    public int HeadOf(TextSpan span)
    {
        if (tree.TokensIn(span) is not var (first, last))
        {
            return -1;
        }

        var head = -1;
        for (var i = first; i <= last; i++)
        {
            var isTop = parsed.Heads[i] < first || parsed.Heads[i] > last;
            if (isTop && (head < 0 || IsNominal(i) && !IsNominal(head)))
            {
                head = i;
            }
        }

        return head;
    }

    private bool IsNominal(int token) => parsed.Tags[token] is Upos.Noun or Upos.PropN or Upos.Pron;

    private string? Sector(int head, TextSpan span, Entity? named, string? country, bool acts)
    {
        var phrase = Phrase(head, span);
        var isCommon = parsed.Tags[head] is Upos.Noun;
        var told =
            isCommon || named is null or { Type: EntityType.Group or EntityType.Other }
                ? phrase.Sector(things: !acts)
                : null;
        return told
            ?? OwnSector(named, acts)
            ?? (
                parsed.Tags[head] is Upos.PropN && named is not { Type: EntityType.Place or EntityType.Organization }
                    ? phrase.Title
                    : null
            )
            ?? (phrase.IsOfficial && country is not null ? "government" : null);
    }

    // Of a common noun's phrase the words; "President Holt" and "Holt" have what the article says of Holt.
    private PartyPhrase Phrase(int head, TextSpan span)
    {
        var before = new List<string>();
        for (var i = head - 1; i >= 0 && parsed.Tokens[i].Start >= span.Start; i--)
        {
            if (parsed.Tags[i] is not (Upos.Punct or Upos.Det or Upos.Num or Upos.Part) && !IsPartOfCompound(i, head))
            {
                before.Add(parsed.Lemmas[i].ToLowerInvariant());
            }
        }

        return new PartyPhrase(parsed.Lemmas[head].ToLowerInvariant(), before, [.. Behind(head)]);
    }

    // "Rebel-held", "Turkish-backed": not whose they are.
    private bool IsPartOfCompound(int token, int head) =>
        token + 2 <= head
        && parsed[token + 1] is "-" or "–"
        && parsed.Tags[token + 2] is Upos.Verb or Upos.Adj
        && parsed.Tokens[token].End == parsed.Tokens[token + 1].Start;

    private IEnumerable<string> Behind(int head)
    {
        const int Reach = 6;
        foreach (var child in tree.Children(head))
        {
            if (
                child > head
                && tree.RelationOf(child) is Relation.Nmod
                && tree.Preposition(child) is "of" or "for" or "from"
            )
            {
                var (first, last) = tree.Subtree(child);
                for (var i = first + 1; i <= Math.Min(last, first + Reach); i++)
                {
                    yield return parsed.Lemmas[i].ToLowerInvariant();
                }
            }
        }
    }

    private static string? OwnSector(Entity? entity, bool acts) =>
        entity switch
        {
            null or { IsThing: true } => null,
            { Type: EntityType.Person } => PersonSector.Of(entity),
            { Type: EntityType.Organization } => OrganizationSector.Of([entity.Name, .. entity.OtherNames])
                ?? (entity.Roles.Count > 0 ? PersonSector.Of(entity) : null),
            { Type: EntityType.Group } => PartyPhrase.Read(entity.Name).Sector(),
            { Type: EntityType.Place } => acts && (entity.IsCountry || entity.IsCapital) ? "government" : null,
            _ => null,
        };

    // "Turkish soldiers", "Turkey's army", "soldiers of Turkey".
    private string? Beside(int head, TextSpan span)
    {
        for (var i = head - 1; i >= 0 && parsed.Tokens[i].Start >= span.Start; i--)
        {
            if (!IsPartOfCompound(i, head) && CountryAt(i) is { } before)
            {
                return before;
            }
        }

        foreach (var child in tree.Children(head))
        {
            var belongs =
                tree.RelationOf(child) is Relation.Nmod && tree.Preposition(child) is "of" or "from" or "in" or "for"
                || tree.RelationOf(child) is Relation.NmodPoss or Relation.Amod or Relation.Compound;
            if (belongs && !IsPartOfCompound(child, head) && CountryAt(child) is { } behind)
            {
                return behind;
            }
        }

        return null;
    }

    private string? CountryAt(int token) =>
        parsed.Tags[token] is Upos.PropN or Upos.Adj or Upos.Noun
        && entities.Covering(parsed.Tokens[token]) is { Type: not EntityType.Other } entity
            ? CountryOf(entity)
            : null;

    private string? CountryOf(Entity? entity) =>
        entity is null or { IsThing: true }
            ? null
            : entity.Country ?? TitleCountry(entity) ?? entities.Find(entity.Nation)?.Country;

    private static string? TitleCountry(Entity entity) =>
        entity.Titles.Select(title => title.Country).FirstOrDefault(country => country is not null);
}
