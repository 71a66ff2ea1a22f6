using Parallax.Language;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>What a first name tells, by the list beside the annotator and then by the gazetteer's far longer one.</summary>
internal static class GivenName
{
    /// <summary>The gender that the name mostly tells; unknown where women and men bear it, or nobody known.</summary>
    public static Gender GenderOf(string lower) =>
        NameLexicon.GivenNames.TryGetValue(lower, out var listed)
            ? listed
            : (Gazetteer.Default.FindPersonName(lower) & (PersonNameKinds.Female | PersonNameKinds.Male)) switch
            {
                PersonNameKinds.Female => Gender.Female,
                PersonNameKinds.Male => Gender.Male,
                _ => Gender.Unknown,
            };
}
