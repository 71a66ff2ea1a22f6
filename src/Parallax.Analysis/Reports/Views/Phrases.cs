using System.Globalization;
using Parallax.Core;

namespace Parallax.Analysis.Reports.Views;

/// <summary>Small phrases that several views say.</summary>
public static class Phrases
{
    /// <summary>"1 report", "2 reports".</summary>
    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    /// <summary>The same where the plural is another word.</summary>
    public static string Count(int number, string noun, string several) =>
        number == 1 ? $"1 {noun}" : $"{number} {several}";

    /// <summary>"35 %" of a share from 0 to 1; "under 1 %" of what is not nothing.</summary>
    public static string Percent(double share) =>
        share is > 0 and < 0.005
            ? "under 1 %"
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100 * share)} %");

    /// <summary>How a doer is named.</summary>
    public static string Agency(string agency) =>
        agency switch
        {
            "active" => "as the one who acts",
            "passive" => "after “by”",
            "agentless" => "deed without a doer",
            "nominal" => "deed as a noun",
            _ => VisibleText.Plain(agency),
        };

    /// <summary>Whose voice a version is in, where it is not the outlet's.</summary>
    public static string? Voice(StatementVersion version) =>
        string.IsNullOrWhiteSpace(version.Source) ? null : VisibleText.Plain(version.Source);

    /// <summary>"35", "10 or more", "up to 400", "900 to 1,000".</summary>
    public static string Interval(double? low, double? high) =>
        (low, high) switch
        {
            (null, null) => "?",
            ({ } from, null) => $"{Number(from)} or more",
            (null, { } to) => $"up to {Number(to)}",
            ({ } from, { } to) when from.Equals(to) => Number(from),
            ({ } from, { } to) => $"{Number(from)} to {Number(to)}",
        };

    private static string Number(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
