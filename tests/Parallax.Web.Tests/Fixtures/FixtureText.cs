using System.Text;

namespace Parallax.Web.Tests.Fixtures;

/// <summary>
/// Texts of the sample story as they were when these tests were written: a sample may be edited without breaking them.
/// </summary>
internal static class FixtureText
{
    public static string Of(string name)
    {
        using var stream =
            typeof(FixtureText).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"no fixture {name}", nameof(name));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
    }
}
