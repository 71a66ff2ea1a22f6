using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Events.Coding;
using Parallax.Analysis.Annotators.Quotations;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Events;

/// <summary>
/// Deeds and political events: verbs that a doer does, verbs that tell of something happening with nobody named ("clashes
/// erupted"), and nouns that tell events. Reporting verbs that introduce a quotation are none, unless what they tell is itself
/// political ("condemned", "demanded"). Types come from the lexicon: docs/event-lexicon.md.
/// </summary>
internal sealed class EventsAnnotator()
    : Annotator<IReadOnlyList<Event>>(
        Event.Key,
        [.. Facts.EventFacts.Requires, SyntaxAnnotation.Key, Entity.Key, TimeExpression.Key, Quotation.Key]
    )
{
    protected override IReadOnlyList<Event> Find(AnnotatedArticle article, CancellationToken cancellation)
    {
        var tree = new SyntaxTree(article.Get(SyntaxAnnotation.Key));
        var entities = article.Get(Entity.Key);
        var participants = new Participants(tree, article.Text, entities);
        var voices = new Voices(tree, article.Get(Quotation.Key));
        var times = article.Get(TimeExpression.Key);
        var circumstances = new Circumstances(tree, entities, times);
        var deeds = new DeedReader(tree, participants);
        var coder = new EventCoder(tree, entities, times, participants, deeds, voices);
        var told = coder.Told(cancellation);
        var events = new List<Event>();
        for (var token = 0; token < tree.Parsed.Count; token++)
        {
            var isCue = voices.CuedBy(token) is { } reported && !voices.IsPhrase(reported);
            var deed = deeds.IsDeed(token) && !isCue ? deeds.Read(token, at => told[at]?.Type) : null;
            var coded = coder.Demanded(token) ?? (told[token] is { } reading ? coder.Code(reading, deed) : deed);
            if (coded is { } found)
            {
                events.Add(
                    found with
                    {
                        Id = $"v{events.Count + 1}",
                        Time = circumstances.Time(coder.Host(token)),
                        Place = circumstances.Place(coder.Host(token)),
                        Quotation = voices.Of(token)?.Id,
                        IsCue = isCue,
                    }
                );
            }
        }

        return Facts.EventFacts.Complete(article, tree, events);
    }
}
