using System.Text;
using System.Text.Json;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>
/// Holds everything that a report says against its texts before an export of all of it is written: a report may come from
/// anywhere, and what is exported travels without it.
/// </summary>
internal static class ReportEvidence
{
    /// <summary>The first thing that does not hold, in one line; null where all does.</summary>
    public static string? Problem(Report report)
    {
        try
        {
            var json = Encoding.UTF8.GetBytes(ReportJson.WriteLine(report));
            if (HasHoles(json))
            {
                return "has a list with nothing where a finding should be; check the report with 'parallax verify'";
            }

            var broken = ReportVerifier.Parse(json).Check(_ => null, CancellationToken.None).Broken;
            return broken.Count == 0
                ? null
                : $"{broken[0].JsonPath} {broken[0].Problem}; check the report with 'parallax verify'";
        }
        catch (JsonException e)
        {
            return $"is no whole report ({e.Message.Split(". ")[0].TrimEnd('.')}); make it again with 'parallax compare'";
        }
    }

    // No list of a report has room for null; whoever walks the lists relies on that.
    private static bool HasHoles(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var before = JsonTokenType.None;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Null && before != JsonTokenType.PropertyName)
            {
                return true;
            }

            before = reader.TokenType;
        }

        return false;
    }
}
