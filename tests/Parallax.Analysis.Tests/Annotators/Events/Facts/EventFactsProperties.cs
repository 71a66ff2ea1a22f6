using Parallax.Analysis.Annotators.Events;
using Parallax.Analysis.Annotators.Events.Facts;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Annotators.Events.Facts;

/// <summary>What holds of the facts of whatever text.</summary>
public sealed class EventFactsProperties
{
    private static readonly string[] Deeds =
    [
        "Rebels attacked Oslo on Monday, killing 5 to 9 people. ",
        "Turkish police arrested 30 students in Izmir. ",
        "The ministers met in Moscow and signed a treaty. ",
    ];

    [Fact]
    public void Facts_lie_in_the_text_and_are_in_order() =>
        AnnotatedText.ForAll(noise =>
        {
            var deed = Deeds[noise.Length % Deeds.Length];
            var text = noise + deed + noise;
            return Reading.Of(text).Get(Event.Key).All(found => IsSound(found, text));
        });

    [Fact]
    public void A_day_range_never_ends_before_it_begins() =>
        AnnotatedText.ForAll(text => DayRange.Of(text) is { From: var from, To: var to } && !(from > to));

    [Fact]
    public void The_same_text_has_the_same_facts()
    {
        var text = string.Concat(Deeds);
        var one = Reading.Of(text).Get(Event.Key).Select(found => (found.Date, found.Location, found.Counts.Count));
        Reading.Of(text).Get(Event.Key).Select(found => (found.Date, found.Location, found.Counts.Count)).ShouldBe(one);
    }

    private static bool IsSound(Event found, string text)
    {
        var all = new TextSpan(0, text.Length);
        return (found.When is not { } when || all.Contains(when))
            && (found.Where is not { } where || all.Contains(where))
            && found.Counts.All(count =>
                all.Contains(count.Span)
                && !(count.Low > count.High)
                && (count.Victims is null || all.Contains(count.Victims.Span))
            )
            && !(
                string.CompareOrdinal(found.Date?.From, found.Date?.To) > 0
                && found.Date is { From: not null, To: not null }
            )
            && (found.Location?.Latitude is null or >= -90 and <= 90)
            && (found.Location?.Longitude is null or >= -180 and <= 180)
            && found
                .Actor.Concat(found.Recipient)
                .All(party => party.Sector is null || SectorWords.Sectors.Contains(party.Sector));
    }
}
