using System.Globalization;
using Parallax.Analysis.Annotators.Events;
using Parallax.Analysis.Tests.Specs;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Annotators.Events.Facts;

/// <summary>The facts of coded events, as <c>events-facts.md</c> tells them.</summary>
public sealed class EventFactsSpecs
{
    private static readonly Spec Spec = Reading
        .Spec()
        .Show("parties", article => Coded(article).Select(found => Parties(article.Text, found)))
        .Show("dates", article => Coded(article).Select(found => Date(article.Text, found)))
        .Show("places", article => Coded(article).Select(found => Place(article.Text, found)))
        .Show("counts", article => Coded(article).SelectMany(found => Counts(article.Text, found)));

    public static TheoryData<string, string> Examples => Spec.Examples("Annotators/Events/Facts");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Holds(string document, string title) => Spec.Check(document, title);

    private static IEnumerable<Event> Coded(AnnotatedArticle article) =>
        article.Get(Event.Key).Where(found => found.Type is not null);

    private static string Parties(string text, Event found) =>
        $"{found.Predicate.In(text)} | {Names(text, found.Actor)} > {Names(text, found.Recipient)}";

    private static string Names(string text, IReadOnlyList<Participant> parties) =>
        parties.Count == 0
            ? "nobody"
            : string.Join(
                ", ",
                parties.Select(party => $"{party.Span.In(text)} {party.Country ?? "-"}/{party.Sector ?? "-"}")
            );

    private static string Date(string text, Event found) =>
        found.Date is not { } date
            ? $"{found.Predicate.In(text)} | -"
            : $"{found.Predicate.In(text)} | {date.Value} | {date.From ?? "?"} to {date.To ?? "?"} | {found.When?.In(text) ?? date.Basis}";

    private static string Place(string text, Event found) =>
        found.Location is not { } place
            ? $"{found.Predicate.In(text)} | -"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{found.Predicate.In(text)} | {place.Name} {place.Country ?? "-"} {place.Precision.ToString().ToLowerInvariant()} {place.Latitude:0.#},{place.Longitude:0.#} | {found.Where?.In(text) ?? place.Basis}"
            );

    private static IEnumerable<string> Counts(string text, Event found) =>
        found.Counts.Select(count =>
            $"{found.Predicate.In(text)} | {count.Harm} {count.Low}..{count.High} {count.Of}{Victims(count.Victims)} | {count.Span.In(text)}"
        );

    private static string Victims(Participant? victims) =>
        victims is null ? "" : $" of {victims.Name} {victims.Country ?? "-"}/{victims.Sector ?? "-"}";
}
