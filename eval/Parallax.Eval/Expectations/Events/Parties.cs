using System.Globalization;
using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Eval.Expectations.Events;

/// <summary>Participants of an event by the names a reader would accept.</summary>
internal static class Parties
{
    // "the " before the words that the reader marked.
    private const int Determiner = 4;

    /// <summary>Whether everyone needed is given, and nobody but them and those who may be.</summary>
    public static bool Are(
        IReadOnlyList<string[]> needed,
        IReadOnlyList<string[]> also,
        IReadOnlyList<PartyReport> given
    ) =>
        needed.All(names => given.Any(party => Is(names, party)))
        && given.All(party => needed.Concat(also).Any(names => Is(names, party)));

    /// <summary>Offsets where the name is of that kind: "@10-24"; null for a name.</summary>
    public static TextSpan? Span(string name)
    {
        if (name is not ['@', .. var offsets])
        {
            return null;
        }

        var ends = offsets.Split('-');
        return new TextSpan(Number(ends[0]), Number(ends[1]));
    }

    private static bool Is(string[] names, PartyReport party) =>
        names.Any(name =>
            Span(name) is { } span
                ? party.Start >= span.Start - Determiner && party.Start < span.End
                : Names.Agree(name, party.Name) || Names.Agree(name, party.Text)
        );

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
