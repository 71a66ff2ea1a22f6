using Parallax.Analysis.Annotators.Events;
using Parallax.Analysis.Tests.Specs;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Annotators.Events;

public sealed class EventsSpecs
{
    private static readonly Spec Spec = Reading
        .Spec()
        .Show("events", article => article.Get(Event.Key).Select(found => Line(article.Text, found)))
        .Show(
            "coding",
            article =>
                article
                    .Get(Event.Key)
                    .Where(found => found.Type is not null)
                    .Select(found =>
                        $"{found.Type} {found.Mode ?? "-"} | {(found.Negated ? "not " : "")}{found.Modality.ToString().ToLowerInvariant()} | {Names(article.Text, found.Actor)} > {Names(article.Text, found.Recipient)}"
                    )
        )
        .Show("clauses", article => article.Get(Event.Key).Select(found => found.Span.In(article.Text)));

    public static TheoryData<string, string> Examples => Spec.Examples("Annotators/Events");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Holds(string document, string title) => Spec.Check(document, title);

    private static string Line(string text, Event found)
    {
        var polarity = found.Negated ? "not " : "";
        var time = found.Time is null ? "" : $" | {found.Time}";
        var place = found.Place is null ? "" : $" | {found.Place}";
        var voice = found.Quotation is null ? "" : $" | in {found.Quotation}";
        return $"{found.Type ?? "-"} | {polarity}{found.Predicate.In(text)} | {found.Agency.ToString().ToLowerInvariant()} | {Names(text, found.Actor)} > {Names(text, found.Recipient)}{time}{place}{voice}";
    }

    private static string Names(string text, IReadOnlyList<Participant> participants) =>
        participants.Count == 0
            ? "nobody"
            : string.Join(
                ", ",
                participants.Select(participant =>
                    participant.Span.In(text) is var words
                    && words.EndsWith(participant.Name, StringComparison.OrdinalIgnoreCase)
                        ? words
                        : $"{words} = {participant.Name}"
                )
            );
}
