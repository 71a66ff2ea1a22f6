using Parallax.Analysis.Annotators.Entities;

namespace Parallax.Analysis.Annotators.Events.Facts;

/// <summary>Knows the sector of somebody by the offices the article says they hold.</summary>
internal static class PersonSector
{
    // Nobody's are more in a report.
    private const int MostTitles = 16;

    /// <summary>The sector of the first office that tells one, offices held no longer last; null where none does.</summary>
    public static string? Of(Entity person)
    {
        string? former = null;
        foreach (
            var (role, of) in person
                .Titles.Take(MostTitles)
                .Select(title => (title.Role, title.Of))
                .Concat(person.Roles.Select(role => (role, (string?)null)))
        )
        {
            var phrase = PartyPhrase.Read(role);
            var sector =
                Served(phrase, of) ?? phrase.Sector() ?? (phrase.IsOfficial && of is not null ? "government" : null);
            if (sector is not null and not "elite")
            {
                return sector;
            }

            former ??= sector;
        }

        return former;
    }

    // "Secretary-general of NATO", "president of the court": whose office it is.
    private static string? Served(PartyPhrase phrase, string? of) =>
        of is null ? null
        : OrganizationSector.Of([of]) is not { } body ? null
        : phrase.Sector() is "government" or null || body is "international" ? body
        : null;
}
