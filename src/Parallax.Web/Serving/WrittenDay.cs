using System.Globalization;

namespace Parallax.Web.Serving;

/// <summary>A day as it is written in an address, a form or JSON.</summary>
internal static class WrittenDay
{
    /// <summary>Reads YYYY-MM-DD; nothing written is no day. False where something else is written.</summary>
    public static bool TryRead(string? written, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrEmpty(written))
        {
            return true;
        }

        var isDay = DateOnly.TryParseExact(
            written,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var read
        );
        day = isDay ? read : null;
        return isDay;
    }
}
