using System.Globalization;

namespace Parallax.Web.Maps;

/// <summary>Numbers as a picture has them: no more decimals than a screen shows, the same in every culture.</summary>
public static class SvgNumber
{
    /// <summary>The number with at most one decimal.</summary>
    public static string Of(double value)
    {
        var rounded = Math.Round(value, 1);
        // No "-0".
        return (rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture);
    }
}
