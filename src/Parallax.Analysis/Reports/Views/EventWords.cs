using Parallax.Core;

namespace Parallax.Analysis.Reports.Views;

/// <summary>What is coded of an event, as a reader says it.</summary>
public static class EventWords
{
    private const int MostNames = 4;

    /// <summary>"ASSAULT" is "attack"; a type not known here in lower case.</summary>
    public static string Type(string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type switch
        {
            "AGREE" => "agreement",
            "CONSULT" => "talks",
            "SUPPORT" => "support",
            "COOPERATE" => "cooperation",
            "AID" => "aid",
            "CONCEDE" => "concession",
            "RETREAT" => "retreat",
            "REQUEST" => "demand",
            "ACCUSE" => "accusation",
            "REJECT" => "refusal",
            "THREATEN" => "threat",
            "PROTEST" => "protest",
            "SANCTION" => "sanction",
            "MOBILIZE" => "mobilisation",
            "COERCE" => "coercion",
            "ASSAULT" => "attack",
            _ => VisibleText.Plain(type.ToLowerInvariant()),
        };
    }

    /// <summary>"attack (explosives)": the type with its mode.</summary>
    public static string Deed(StoryEvent told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return string.IsNullOrWhiteSpace(told.Mode)
            ? Type(told.Type)
            : $"{Type(told.Type)} ({VisibleText.Plain(told.Mode).Replace('_', ' ')})";
    }

    /// <summary>"14 Oct 2020", "27 Sep to 14 Oct 2020"; null for no date.</summary>
    public static string? Date(EventDate? date)
    {
        if (date is null)
        {
            return null;
        }

        // A value says it shorter than its bounds ("Apr 2016"), unless it is of a form that only a machine reads.
        var words = DateWords.Of(date.Value);
        return (words == date.Value && words.Length != 4, date.From, date.To) switch
        {
            (true, { } from, { } to) when from != to => $"{DateWords.Of(from)} to {DateWords.Of(to)}",
            (true, { } from, { }) => DateWords.Of(from),
            (true, { } from, null) => $"from {DateWords.Of(from)}",
            (true, null, { } to) => $"by {DateWords.Of(to)}",
            _ => VisibleText.Plain(words),
        };
    }

    /// <summary>"Karst and Vell", "A, B, C and 3 more"; null where nobody is named.</summary>
    public static string? Names(IReadOnlyList<EventParty> parties)
    {
        ArgumentNullException.ThrowIfNull(parties);
        var names = parties
            .Select(party => VisibleText.Plain(party.Name).Trim())
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var shown =
            names.Count > MostNames ? names.Take(MostNames - 1).Append($"{names.Count - MostNames + 1} more") : names;
        return shown.ToList() switch
        {
            [] => null,
            [var one] => one,
            [.. var first, var last] => $"{string.Join(", ", first)} and {last}",
        };
    }

    /// <summary>Heading of the events that stand so.</summary>
    public static string Title(EventStanding standing) =>
        standing switch
        {
            EventStanding.Happened => "What happened",
            EventStanding.Claimed => "Claimed, in somebody's words only",
            EventStanding.Planned => "Planned or ordered",
            EventStanding.Supposed => "Supposed, demanded or feared",
            EventStanding.Denied => "Said not to have happened",
            _ => throw new ArgumentOutOfRangeException(nameof(standing)),
        };

    /// <summary>What kind of disagreement it is.</summary>
    public static string Conflict(EventConflictKind kind) =>
        kind switch
        {
            EventConflictKind.Actor => "who did it",
            EventConflictKind.Recipient => "to whom",
            EventConflictKind.Date => "when",
            EventConflictKind.Place => "where",
            EventConflictKind.Count => "how many",
            EventConflictKind.Polarity => "whether it happened",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>How one article tells it: "says so", "quotes Orla Venn", "plans only".</summary>
    public static string Telling(EventVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        var how = (version.Negated, version.Modality) switch
        {
            (true, _) => "says not",
            (_, EventModality.Planned) => "as planned",
            (_, EventModality.Hypothetical) => "as supposed",
            _ => "",
        };
        var voice =
            version.Quotation is null ? ""
            : string.IsNullOrWhiteSpace(version.Source) ? "in a quotation"
            : $"by {VisibleText.Plain(version.Source)}";
        return string.Join(", ", new[] { how, voice }.Where(words => words.Length > 0));
    }
}
