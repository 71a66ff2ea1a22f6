using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Quotations;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Events.Facts;

/// <summary>
/// Places events by the places that stand on them: where it is done ("talks in Oslo"), and what it is done to where that is a
/// town or a region ("a strike on Orle"). What talks are about, and countries as partners, are no places.
/// </summary>
internal sealed class EventPlaces
{
    // On one word; no report has as many.
    private const int MostPlaces = 64;

    private readonly SyntaxTree tree;
    private readonly Governors governors;
    private readonly PlaceOnMap map;
    private readonly EntityIndex entities;
    private readonly Dictionary<int, List<Found>> byGovernor = [];
    private readonly Dictionary<int, List<Found>> bySentence = [];

    /// <param name="Entity">The place.</param>
    /// <param name="Words">The words that name it.</param>
    /// <param name="Head">Head of the phrase: "village" of "the village of Orle".</param>
    /// <param name="Tie">Its preposition, or the empty string.</param>
    private sealed record Found(Entity Entity, TextSpan Words, int Head, string Tie, Governor Governor);

    public EventPlaces(SyntaxTree tree, Governors governors, EntityIndex entities, IReadOnlyList<Quotation> quotations)
    {
        this.tree = tree;
        this.governors = governors;
        this.entities = entities;
        map = new PlaceOnMap(entities);
        var sayings = new Sayings(quotations, governors);
        foreach (var (mention, entity) in entities.Mentions)
        {
            if (
                entity is { Type: EntityType.Place, IsThing: false }
                && mention.Kind is MentionKind.Name or MentionKind.Role
                && Read(entity, mention.Span) is { } found
                && !sayings.IsVenueOfAnother(mention.Span, found.Governor)
            )
            {
                Add(byGovernor, found.Governor.Token, found);
                Add(bySentence, tree.SentenceOf(found.Head), found);
            }
        }
    }

    /// <summary>Where an event was and the words that say it; null where none do.</summary>
    /// <param name="found">The event.</param>
    /// <param name="predicate">Token of its predicate.</param>
    /// <param name="act">Token of its act.</param>
    /// <param name="index">Its index among the events.</param>
    public (EventPlace Place, TextSpan Where)? Of(Event found, int predicate, int act, int index)
    {
        var material = EventKinds.IsMaterial(found.Type);
        foreach (var at in Placing(predicate).Prepend(act))
        {
            var best = byGovernor
                .GetValueOrDefault(at)
                ?.Where(place => Places(place, found, predicate, at == predicate || at == act, material))
                .OrderBy(place => map.Of(place.Entity).Precision is PlacePrecision.Country)
                .ThenBy(place => place.Governor.Steps)
                .ThenBy(place => PlaceWords.IsWhither(place.Tie) || PlaceWords.IsWhence(place.Tie))
                .FirstOrDefault();
            if (best is not null)
            {
                return Placed(best, $"\"{Phrase(best)}\" is said of it");
            }
        }

        return
            material
            && found is { Modality: EventModality.Actual, Negated: false }
            && Lone(predicate, index) is { } lone
            ? Placed(lone, $"\"{Phrase(lone)}\" is the only place of its sentence")
            : null;
    }

    // The place of a noun in a verb's argument is what is spoken of, not where it is done: "discussed the situation in Orle".
    private bool Places(Found place, Event found, int predicate, bool isOwn, bool material)
    {
        var isDirect = place.Governor.Steps <= 1;
        if (!isDirect && !material && !(EventKinds.IsMeeting(found.Type) && HangsOnSomebody(place)))
        {
            return false;
        }

        var small = !place.Entity.IsCountry;
        if (PlaceWords.IsWhere(place.Tie) || place.Tie is "on" && IsGround(place))
        {
            return !IsObjects(place, predicate)
                && (material || EventKinds.IsMeeting(found.Type) || small && place.Entity.GeoNames is not null);
        }

        return tree.RelationOf(place.Head) switch
        {
            Relation.Obj or Relation.NsubjPass => isOwn
                && isDirect
                && (
                    EventKinds.IsForce(found.Type) && small
                    || PlaceWords.IsVisit(tree.Lemma(predicate).ToLowerInvariant())
                ),
            Relation.Compound or Relation.NmodPoss => isOwn && isDirect && small && material,
            _ when PlaceWords.IsAgainst(place.Tie) || place.Tie is "of" => isOwn
                && small
                && EventKinds.IsForce(found.Type),
            _ when PlaceWords.IsWhither(place.Tie) => isDirect && EventKinds.IsMovement(found.Type),
            _ when PlaceWords.IsWhence(place.Tie) => isDirect && found.Type is "RETREAT",
            _ => false,
        };
    }

    // "Met Holt [in Oslo]", which parsers hang on Holt.
    private bool HangsOnSomebody(Found place)
    {
        for (var at = tree.Parsed.Heads[place.Head]; at >= 0 && at != place.Governor.Token; at = tree.Parsed.Heads[at])
        {
            if (tree.Parsed.Tags[at] is not (Upos.PropN or Upos.Pron) && !PeopleNouns.IsPerson(tree.Lemma(at)))
            {
                return false;
            }
        }

        return true;
    }

    // "Discussed the situation in Orle": the object's place, however the parser hung it.
    private bool IsObjects(Found place, int predicate) =>
        PlaceWords.IsTopic(tree.Lemma(predicate).ToLowerInvariant())
        && tree.Child(predicate, Relation.Obj) is var topic and >= 0
        && topic < place.Head
        && tree.Subtree(place.Head).First == topic + 1;

    // Its own phrases, then those of the verb that carries it or that it goes with.
    private IEnumerable<int> Placing(int predicate)
    {
        yield return predicate;
        var (at, steps) = (predicate, 0);
        while (tree.Parsed.Heads[at] is var head and >= 0 && steps++ < 4)
        {
            var relation = tree.RelationOf(at);
            var isCarried =
                relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj
                && governors.IsClause(head)
                && governors.At(head) < 0;
            var goesWith =
                relation is Relation.Advcl && tree.Parsed.FineTags[at] is "VBG" && tree.Child(at, Relation.Mark) < 0;
            if (!isCarried && !goesWith && relation is not Relation.Conj)
            {
                yield break;
            }

            yield return head;
            at = head;
        }
    }

    private Found? Lone(int predicate, int index)
    {
        var all = bySentence
            .GetValueOrDefault(tree.SentenceOf(predicate))
            ?.Where(place =>
                PlaceWords.IsWhere(place.Tie) && (place.Governor.Event < 0 || place.Governor.Event == index)
            )
            .DistinctBy(place => place.Entity.Id)
            .Take(2)
            .ToList();
        return all is [var only] && only.Governor.Token >= 0 && governors.IsSameClause(predicate, only.Governor.Token)
            ? only
            : null;
    }

    // "On Granary Street", "on the border".
    private bool IsGround(Found place) => PlaceWords.IsGround(tree.Lemma(place.Head).ToLowerInvariant());

    private Found? Read(Entity entity, TextSpan words)
    {
        var head = governors.Head(words);
        if (head < 0)
        {
            return null;
        }

        var phrase = Ground(head);
        return new Found(
            entity,
            words,
            phrase,
            tree.Preposition(phrase)?.ToLowerInvariant() ?? "",
            governors.Of(phrase, Passes)
        );
    }

    // "The [village] of Orle", "the Orle [region]": the noun stands in the sentence for the name.
    private int Ground(int head)
    {
        for (var steps = 0; steps < 4; steps++)
        {
            var noun = tree.Parsed.Heads[head];
            var isPart =
                noun >= 0
                && (
                    tree.RelationOf(head)
                        is Relation.Compound
                            or Relation.Flat
                            or Relation.Appos
                            or Relation.NmodPoss
                            or Relation.Amod
                    || tree.RelationOf(head) is Relation.Nmod or Relation.NmodDesc
                        && tree.Preposition(head) is null or "of"
                )
                && PlaceWords.IsGround(tree.Lemma(noun).ToLowerInvariant());
            if (!isPart)
            {
                break;
            }

            head = noun;
        }

        return head;
    }

    // "A school in Orle was hit": the noun is there, and so is the deed. What happened earlier there is another event.
    private bool Passes(int noun) =>
        tree.Parsed.Tags[noun] is Upos.PropN or Upos.Num or Upos.Pron
        || tree.Parsed.Tags[noun] is Upos.Noun
            && tree.Preposition(noun) is not ("about" or "over" or "regarding" or "concerning" or "of")
            && !Happening.IsOne(tree.Lemma(noun).ToLowerInvariant());

    private string Phrase(Found place) =>
        (place.Tie.Length > 0 && place.Head >= 0 ? place.Tie + " " : "") + place.Words.In(tree.Parsed.Text);

    private (EventPlace Place, TextSpan Where) Placed(Found found, string basis) =>
        (map.Of(found.Entity) with { Basis = basis }, found.Words);

    /// <summary>The place of a name, or null where it is none on the map.</summary>
    public EventPlace? Named(TextSpan words) =>
        entities.Covering(words) is { Type: EntityType.Place, IsThing: false } place ? map.Of(place) : null;

    private static void Add(Dictionary<int, List<Found>> lists, int key, Found found)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        if (list.Count < MostPlaces)
        {
            list.Add(found);
        }
    }
}
