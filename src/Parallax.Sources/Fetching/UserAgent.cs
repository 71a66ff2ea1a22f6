using System.Reflection;

namespace Parallax.Sources.Fetching;

/// <summary>What Parallax calls itself to servers.</summary>
internal static class UserAgent
{
    /// <summary>The name that rules in robots.txt are looked up by.</summary>
    public const string Product = "Parallax";

    /// <summary>"Parallax/0.1.0 (+https://...)", the bracket only where a contact is set.</summary>
    public static string Of(string? contact)
    {
        var version =
            typeof(UserAgent)
                .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
                ?.InformationalVersion.Split('+')[0]
            ?? "0";
        // A line end in it would write headers of its own; a bracket would end the comment.
        var clean = string.Concat((contact ?? string.Empty).Where(c => c is > ' ' and < '\u007F' and not ('(' or ')')));
        return clean.Length == 0 ? $"{Product}/{version}" : $"{Product}/{version} (+{clean})";
    }
}
