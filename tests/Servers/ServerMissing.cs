namespace Parallax.Servers;

/// <summary>A server that a test needs is not installed. In CI that is a failure, elsewhere a reason to skip the test by name.</summary>
internal static class ServerMissing
{
    /// <summary>Skips the test, or fails it where CI runs.</summary>
    /// <param name="isThere">Whether the server is installed.</param>
    /// <param name="what">Debian package and program.</param>
    public static void SkipUnless(bool isThere, string what)
    {
        if (!isThere && Environment.GetEnvironmentVariable("CI") == "true")
        {
            throw new InvalidOperationException($"{what} is not installed, and CI must have it");
        }

        Skip.IfNot(isThere, $"{what} is not installed");
    }
}
