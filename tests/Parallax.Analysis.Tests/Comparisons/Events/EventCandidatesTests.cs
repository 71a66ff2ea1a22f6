using Parallax.Analysis.Comparisons;
using Parallax.Analysis.Comparisons.Events;
using Shouldly;

namespace Parallax.Analysis.Tests.Comparisons.Events;

public sealed class EventCandidatesTests
{
    [Fact]
    public void The_pairs_grow_with_the_mentions_and_not_with_their_square()
    {
        const int Sentences = 1500;
        const int MostOfOne = 150;
        var told = ToldEvents.In("a", string.Concat(Enumerable.Repeat("Rebels attacked the convoy.\n\n", Sentences)));
        var first = told.Tell("ASSAULT", "Rebels attacked the convoy", "attacked", ["Rebels"], ["the convoy"]).Read();
        var one = first.Get(Analysis.Annotators.Events.Event.Key).Single();
        const int Step = 29;
        var article = first.With(
            Analysis.Annotators.Events.Event.Key,
            [
                .. Enumerable
                    .Range(0, Sentences)
                    .Select(i =>
                        one with
                        {
                            Id = $"v{i + 1}",
                            Span = new(one.Span.Start + (i * Step), one.Span.End + (i * Step)),
                            Predicate = new(one.Predicate.Start + (i * Step), one.Predicate.End + (i * Step)),
                            Act = new(one.Predicate.Start + (i * Step), one.Predicate.End + (i * Step)),
                        }
                    ),
            ]
        );
        var mentions = EventMentions.Of([new ArticleView(article, _ => null)], [], []);
        mentions.Count.ShouldBe(Sentences);
        EventCandidates.Of(mentions).Count().ShouldBeLessThan(Sentences * MostOfOne);
    }
}
