using Parallax.Analysis.Annotators.Events;
using Parallax.Analysis.Annotators.Quantities;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Events;

/// <summary>
/// Where versions of one event cannot all be right. Each is held against what most versions say; one article conflicts
/// with itself only where it lets two voices speak.
/// </summary>
internal sealed class EventConflicts
{
    /// <summary>Other readings of one kind that are told; a story of fifty articles has no more.</summary>
    private const int MostOthers = 3;

    /// <summary>Versions of each side whose words are shown.</summary>
    private const int MostSpans = 4;

    /// <summary>Characters of words that a sentence quotes; of more the beginning.</summary>
    private const int LongestWords = 160;

    private readonly IReadOnlyList<EventMention> voters;
    private readonly List<EventConflict> found = [];

    private EventConflicts(IReadOnlyList<EventMention> voters) => this.voters = voters;

    /// <summary>The conflicts, by kind.</summary>
    public static IReadOnlyList<EventConflict> Of(
        IReadOnlyList<EventMention> mentions,
        IReadOnlyList<EventMention> voters
    )
    {
        var conflicts = new EventConflicts(voters);
        conflicts.AddParties(EventConflictKind.Actor, mention => mention.Actors);
        conflicts.AddParties(EventConflictKind.Recipient, mention => mention.Recipients);
        conflicts.AddDates();
        conflicts.AddPlaces();
        conflicts.AddCounts();
        conflicts.AddPolarity(mentions);
        return conflicts.found;
    }

    private void AddParties(EventConflictKind kind, Func<EventMention, IReadOnlyList<EventSide>> sides)
    {
        var claims = voters
            .Select(mention => (mention, named: sides(mention).Where(side => !side.IsNobody).ToList()))
            .Where(pair => pair.named.Count > 0)
            .Select(pair => new Claim<List<EventSide>>(
                pair.mention,
                pair.named,
                pair.mention.View.Evidence(new TextSpan(pair.named[0].Version.Start, pair.named[^1].Version.End))
            ))
            .ToList();
        Add(kind, claims, (one, other) => Accord(one, other) is Events.Accord.Apart, (_, _) => "");

        Accord Accord(Claim<List<EventSide>> one, Claim<List<EventSide>> other) =>
            DeedKinship.IsMutual(one.Mention.Type)
                ? EventSides.CompareAll([.. one.Mention.Sides], [.. other.Mention.Sides])
                : EventSides.Compare(one.Value, other.Value);
    }

    private void AddDates() =>
        Add(
            EventConflictKind.Date,
            [
                .. voters
                    .Where(mention => mention is { Days.IsStated: true, Event.When: not null })
                    .Select(mention => new Claim<EventDays>(
                        mention,
                        mention.Days!.Value,
                        mention.View.Evidence(mention.Event.When!.Value)
                    )),
            ],
            (one, other) => one.Value.Gap(other.Value) > 0,
            (one, other) => $" ({one.Mention.Event.Date!.Value} and {other.Mention.Event.Date!.Value})"
        );

    private void AddPlaces() =>
        Add(
            EventConflictKind.Place,
            [
                .. voters
                    .Where(mention => mention.Event is { Location: not null, Where: not null })
                    .Select(mention => new Claim<EventPlace>(
                        mention,
                        mention.Event.Location!,
                        mention.View.Evidence(mention.Event.Where!.Value)
                    )),
            ],
            (one, other) => EventPlaces.Compare(one.Value, other.Value) is Accord.Apart,
            (_, _) => ""
        );

    private void AddCounts()
    {
        var counts = voters
            .SelectMany(mention =>
                mention.Event.Counts.Select(count => new Claim<EventCount>(
                    mention,
                    count,
                    mention.View.Evidence(count.Span)
                ))
            )
            .ToList();
        while (counts.Count > 0)
        {
            var first = counts[0];
            var same = counts.FindAll(claim => EventCounts.AreOfSame(first.Value, claim.Value));
            counts = counts.FindAll(claim => !EventCounts.AreOfSame(first.Value, claim.Value));
            Add(EventConflictKind.Count, same, (one, other) => EventCounts.AreApart(one.Value, other.Value), Later);
        }
    }

    // A later report may bring a count up to date.
    private static string Later(Claim<EventCount> one, Claim<EventCount> other) =>
        (Published(one), Published(other)) switch
        {
            ({ } mine, { } theirs) when mine < theirs =>
                $"; {other.Mention.View.Name} is the later report and may bring the count up to date",
            ({ } mine, { } theirs) when mine > theirs =>
                $"; {one.Mention.View.Name} is the later report and may bring the count up to date",
            _ => "",
        };

    private static DateOnly? Published(Claim<EventCount> claim) =>
        claim.Mention.View.Annotated.Get(Publication.Key).Day;

    private void AddPolarity(IReadOnlyList<EventMention> mentions)
    {
        var actual = mentions
            .Where(mention => mention.Event.Modality is EventModality.Actual)
            .ToLookup(mention => mention.Event.Negated);
        var told = EventMajority
            .Few(actual[false])
            .Concat(EventMajority.Few(actual[true]))
            .Select(mention => new Claim<bool>(
                mention,
                mention.Event.Negated,
                mention.View.Evidence(mention.Event.Span)
            ))
            .ToList();
        if (told.Count == 0 || told[0].Value)
        {
            return;
        }

        Add(
            EventConflictKind.Polarity,
            told,
            (one, other) => one.Value != other.Value,
            (_, _) => "; the one says that it happened, the other that it did not",
            told[0]
        );
    }

    private void Add<T>(
        EventConflictKind kind,
        List<Claim<T>> claims,
        Func<Claim<T>, Claim<T>, bool> apart,
        Func<Claim<T>, Claim<T>, string> note,
        Claim<T>? given = null
    )
    {
        if (claims.Count < 2)
        {
            return;
        }

        // What the most origins can agree on, then what comes first.
        var most = given ?? claims.MaxBy(claim => Origins(claims.Where(other => !apart(claim, other))))!;
        var rest = claims.FindAll(claim => apart(most, claim) && AreVoices(most.Mention, claim.Mention));
        for (var i = 0; i < MostOthers && rest.Count > 0; i++)
        {
            var other = rest.MaxBy(claim => Origins(rest.Where(third => !apart(claim, third))))!;
            var with = rest.FindAll(claim => !apart(other, claim));
            rest = rest.FindAll(claim => apart(other, claim));
            var against = claims.FindAll(claim =>
                !apart(most, claim)
                && with.TrueForAll(their => apart(claim, their) && AreVoices(claim.Mention, their.Mention))
            );
            against = against.Contains(most) ? against : [most, .. against];
            found.Add(
                new EventConflict(
                    kind,
                    [.. against.Concat(with).Select(claim => claim.Mention.View.Id).Distinct(StringComparer.Ordinal)],
                    [.. Spans(against), .. Spans(with)],
                    $"{Says(most, against)}, {Says(other, with)}{note(most, other)}."
                )
            );
        }
    }

    private static bool AreVoices(EventMention a, EventMention b) => a.View != b.View || Voice(a) != Voice(b);

    private static string? Voice(EventMention mention) =>
        mention.Event.Quotation is null ? null : Source(mention) ?? mention.Event.Quotation;

    /// <summary>Name of who claims it; null in the outlet's own voice, or where unnamed.</summary>
    internal static string? Source(EventMention mention) =>
        mention.View.FindQuotation(mention.Event.Quotation)?.Source is { } source
            ? mention.View.Shared(source.Entity)?.Name ?? source.Name
            : null;

    private static int Origins<T>(IEnumerable<Claim<T>> claims) =>
        claims.Select(claim => claim.Mention.Origin).Distinct().Count();

    private static IEnumerable<Evidence> Spans<T>(List<Claim<T>> claims) =>
        claims
            .Select(claim => claim.Words)
            .DistinctBy(words => (words.Article, words.Start, words.End))
            .Take(MostSpans);

    private static string Says<T>(Claim<T> claim, List<Claim<T>> all)
    {
        var others = all.Select(other => other.Mention.View).Distinct().Count(view => view != claim.Mention.View);
        var more = others == 0 ? "" : $" and {others} more";
        var by = Source(claim.Mention) is { } source ? $", by {source}" : "";
        return $"{claim.Mention.View.Name}{more}{(more.Length > 0 ? " have" : " has")} “{Shown(claim.Words.Text)}”{by}";
    }

    private static string Shown(string words)
    {
        var line = string.Join(
            ' ',
            words[..Math.Min(words.Length, 4 * LongestWords)]
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        if (line.Length <= LongestWords)
        {
            return line;
        }

        var space = line.LastIndexOf(' ', LongestWords);
        var end = space > 0 ? space : LongestWords;
        return line[..(char.IsHighSurrogate(line[end - 1]) ? end - 1 : end)] + "…";
    }

    /// <summary>What one mention says on the point.</summary>
    private sealed record Claim<T>(EventMention Mention, T Value, Evidence Words);
}
