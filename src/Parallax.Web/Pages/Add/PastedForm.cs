using Microsoft.AspNetCore.Http;
using Parallax.Desk.Intake;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages.Add;

/// <summary>The fields of a pasted text, as written.</summary>
/// <param name="Text">The text.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Date">Day of publication.</param>
/// <param name="Headline">Its title.</param>
public sealed record PastedForm(string Text, string Outlet, string Date, string Headline)
{
    private const int LongestName = 200;
    private const int LongestHeadline = 500;

    /// <summary>The fields whose names end in <paramref name="suffix"/>.</summary>
    internal static PastedForm Of(IFormCollection values, string suffix) =>
        new(
            values["text" + suffix].ToString(),
            values["outlet" + suffix].ToString().Trim(),
            values["date" + suffix].ToString().Trim(),
            values["headline" + suffix].ToString().Trim()
        );

    /// <summary>The text they say, or one line that says what is off.</summary>
    internal static (PastedText? Text, string? Error) Read(IFormCollection values, string suffix)
    {
        var form = Of(values, suffix);
        var which = suffix.Length > 0 ? $"text {suffix}" : "the text";
        if (string.IsNullOrWhiteSpace(form.Text))
        {
            return (null, $"{which} is empty; paste a report");
        }

        if (!WrittenDay.TryRead(form.Date, out var day))
        {
            return (null, $"'{form.Date}' of {which} is no day; write YYYY-MM-DD");
        }

        return form.Outlet.Length > LongestName || form.Headline.Length > LongestHeadline
            ? (
                null,
                $"the outlet or headline of {which} is too long; {LongestName} and {LongestHeadline} characters are enough"
            )
            : (new PastedText(form.Text, OrNull(form.Outlet), day, OrNull(form.Headline)), null);
    }

    private static string? OrNull(string written) => written.Length > 0 ? written : null;
}
