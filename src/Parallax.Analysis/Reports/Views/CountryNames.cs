using Parallax.Language;

namespace Parallax.Analysis.Reports.Views;

/// <summary>Countries as a reader calls them.</summary>
public static class CountryNames
{
    /// <summary>Name of the country with this ISO 3166-1 alpha-2 code; null where no country has it.</summary>
    public static string? Of(string? code) =>
        code is { Length: 2 } ? Gazetteer.Default.FindCountryByCode(code)?.Name : null;
}
