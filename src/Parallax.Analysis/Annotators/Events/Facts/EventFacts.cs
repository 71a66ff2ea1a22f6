using Parallax.Analysis.Annotators.Datelines;
using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Quantities;
using Parallax.Analysis.Annotators.Quotations;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Events.Facts;

/// <summary>
/// The facts of coded events: what their participants are, when and where they were, how many were harmed. Deeds of no type
/// stay as they are. One for each article; linear in it.
/// </summary>
internal sealed class EventFacts
{
    private readonly SyntaxTree tree;
    private readonly IReadOnlyList<Event> events;
    private readonly Governors governors;
    private readonly PartyFacts parties;
    private readonly EventTimes times;
    private readonly EventPlaces places;
    private readonly EventCounts counts;
    private readonly LeadFacts lead;

    private EventFacts(AnnotatedArticle article, SyntaxTree tree, IReadOnlyList<Event> events)
    {
        this.tree = tree;
        this.events = events;
        var entities = article.Get(Entity.Key);
        var quotations = article.Get(Quotation.Key);
        governors = new Governors(tree, events);
        parties = new PartyFacts(tree, entities, quotations);
        times = new EventTimes(
            tree,
            governors,
            article.Get(TimeExpression.Key),
            quotations,
            article.Get(Publication.Key)
        );
        places = new EventPlaces(tree, governors, entities, quotations);
        counts = new EventCounts(tree, article.Text, governors, parties, entities, article.Get(Quantity.Key), events);
        lead = new LeadFacts(article, tree, governors, places);
    }

    /// <summary>What the facts rest on beside what events do.</summary>
    public static IReadOnlyList<AnnotationKey> Requires { get; } =
    [Part.Key, Dateline.Key, Publication.Key, Quantity.Key];

    /// <summary>The events, those of a type with their facts.</summary>
    /// <param name="article">The article with parts, datelines, publication, times, quantities, entities and quotations.</param>
    /// <param name="tree">Its trees.</param>
    /// <param name="events">Its events: all, since which of them a time or a place belongs to is told by its neighbours.</param>
    public static IReadOnlyList<Event> Complete(AnnotatedArticle article, SyntaxTree tree, IReadOnlyList<Event> events)
    {
        if (!events.Any(found => found.Type is not null))
        {
            return events;
        }

        var facts = new EventFacts(article, tree, events);
        return [.. events.Select((found, index) => found.Type is null ? found : facts.Complete(found, index))];
    }

    private Event Complete(Event found, int index)
    {
        var (predicate, act) = (governors.Head(found.Predicate), governors.Head(found.Act));
        if (predicate < 0 || act < 0)
        {
            return found;
        }

        var happened = found is { Modality: EventModality.Actual, Negated: false };
        var dated = times.Of(predicate, act, index, happened && tree.Parsed.FineTags[predicate] is not "VB");
        var placed = places.Of(found, predicate, act, index);
        var isLead = happened && found.Quotation is null && lead.IsMain(predicate, index);
        return found with
        {
            Actor = [.. found.Actor.Select(party => parties.Complete(party, acts: true, found.Quotation))],
            Recipient =
            [
                .. found.Recipient.Select(party =>
                    parties.Complete(party, !EventKinds.IsForce(found.Type), found.Quotation)
                ),
            ],
            Date = dated?.Date ?? (isLead && !times.HasTime(tree.SentenceOf(predicate)) ? lead.Date(predicate) : null),
            When = dated?.When,
            Location = placed?.Place ?? (isLead ? lead.Place(found) : null),
            Where = placed?.Where,
            Counts = counts.Of(index),
        };
    }
}
