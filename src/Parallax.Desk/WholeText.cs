using System.Text;

namespace Parallax.Desk;

/// <summary>Text that comes back from UTF-8 as it went in.</summary>
internal static class WholeText
{
    /// <summary>The text with halves of surrogate pairs as U+FFFD, which is what UTF-8 would make of them.</summary>
    public static string Of(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
