namespace Parallax.Servers;

/// <summary>What the tests' servers call where one is not installed: a measure has nothing to skip, it fails.</summary>
internal static class ServerMissing
{
    /// <summary>Fails unless the server is installed.</summary>
    public static void SkipUnless(bool isThere, string what)
    {
        if (!isThere)
        {
            throw new InvalidOperationException($"{what} is not installed");
        }
    }
}
