namespace Parallax.Analysis.Annotators.Entities;

/// <summary>
/// What an article says of a last name by titles: "President Trump" before the first "Melania Trump" is somebody else,
/// and so is "Mr. Trump".
/// </summary>
internal sealed class TitledShortName(NameFinding first)
{
    private readonly List<RoleFinding> roles = [];

    /// <summary>Adds the titles of one more place.</summary>
    public void Add(NameFinding name)
    {
        foreach (
            var role in name.Roles.Where(role => roles.Count < 20 && !roles.Exists(known => known.Role == role.Role))
        )
        {
            roles.Add(role);
        }
    }

    /// <summary>Whether the full name is another's.</summary>
    public bool IsNot(Cluster full)
    {
        var given = GivenName.GenderOf(full.Names[0].Words[0].Lower);
        if (
            given != Gender.Unknown
            && roles.Exists(role => RolePhrases.GenderOf(role) is var told && told != Gender.Unknown && told != given)
        )
        {
            return true;
        }

        var offices = roles.Where(role => !NameLexicon.Addresses.Contains(role.Role.TrimEnd('.'))).ToList();
        return offices.Count > 0
            && full.FirstFullStart > first.Span.Start
            && !offices.Exists(office =>
                full.Roles.Exists(role => RoleFit.Fits(office.Role, role.Role) || RoleFit.Fits(role.Role, office.Role))
            )
            && (full.Roles.Count > 0 || given == Gender.Female);
    }
}
