using Parallax.Analysis.Annotators.Entities;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Offices;

/// <summary>
/// Answers for one article who holds an office that the article names without its holder: what its siblings in the story
/// say first, then what was read before.
/// </summary>
/// <param name="told">Facts of the story's other articles.</param>
/// <param name="known">Facts read before.</param>
/// <param name="day">The article's day of publication; null where it is not known.</param>
internal sealed class OfficeLookup(IReadOnlyList<OfficeFact> told, IOfficeFacts known, DateOnly? day)
{
    /// <summary>Knows nothing.</summary>
    public static OfficeLookup None { get; } = new([], OfficeFacts.None, null);

    /// <summary>Who is meant, by the fact that says so; null where nothing does, or where facts contradict each other.</summary>
    /// <param name="asked">A title with what it serves.</param>
    public OfficeFact? Find(RoleFinding asked)
    {
        if (ServesOf(asked) is not { } serves)
        {
            return null;
        }

        // A story's articles lie within days of each other: one without a day is of the asking one's time.
        var siblings = told.Where(fact => fact.Serves == serves).Select(fact => fact with { Day = fact.Day ?? day });
        var title = OfficeTitle.Of(asked.Role);
        // Siblings that name only a former holder leave the question open, but he is not the answer any more.
        return told.Any(fact => fact.Serves == serves && fact.Tenure == title.Tenure && Fits(title, fact))
            ? Chosen(asked.Role, [.. siblings])
            : Chosen(asked.Role, [.. known.Find(serves).Where(fact => fact.Day is not null), .. siblings]);
    }

    /// <summary>Whether the story's other articles say anything of the office, be it that they contradict each other.</summary>
    /// <param name="asked">A title with what it serves.</param>
    public bool IsTold(RoleFinding asked) =>
        ServesOf(asked) is { } serves
        && told.Any(fact => fact.Serves == serves && Fits(OfficeTitle.Of(asked.Role), fact));

    /// <summary>What facts about a title are found under; null where nothing says what it serves.</summary>
    public static string? ServesOf(RoleFinding role) =>
        role.Nation is { } nation ? Serves(nation)
        : role.Of is { } body ? Serves(body)
        : null;

    /// <summary>The key of a country, place or body.</summary>
    public static string Serves(string of) => Nations.IsIso(of) ? of : NameFolding.Fold(of);

    private OfficeFact? Chosen(string role, IReadOnlyList<OfficeFact> facts)
    {
        var asked = OfficeTitle.Of(role);
        var fitting = facts.Where(fact => Fits(asked, fact)).ToList();
        var offices = fitting.Select(fact => fact.Title).Distinct(StringComparer.Ordinal).Count();
        var chosen = asked.Tenure switch
        {
            OfficeTenure.Current => OfficeHolder.On(fitting, day),
            OfficeTenure.Former => OfficeHolder.Before(fitting),
            _ => null,
        };
        // "the leader" fits a president and a prime minister: only where they are one.
        return
            chosen is null
            || offices < 2
            || fitting.TrueForAll(fact => OfficeHolder.SamePerson(fact.Holder, chosen.Holder))
            ? chosen
            : null;
    }

    private static bool Fits(OfficeTitle asked, OfficeFact fact) => RoleFit.IsSameOffice(asked.Office, fact.Title);
}
