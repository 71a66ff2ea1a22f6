using System.Buffers;
using System.Globalization;
using System.Text;

namespace Parallax.Sources.Fetching;

/// <summary>What a host's robots.txt says to Parallax (RFC 9309). What stands in it for others is not kept.</summary>
internal sealed class RobotsRules
{
    /// <summary>Bytes of a file that are read; the standard asks for at least 500 kibibytes.</summary>
    public const int MostBytes = 512 * 1024;

    private const int LongestRule = 2_048;

    private static readonly SearchValues<char> ProductCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_"
    );

    private readonly List<(string Pattern, bool Allows)> rules;

    private RobotsRules(List<(string Pattern, bool Allows)> rules, TimeSpan? delay, string? closed = null)
    {
        this.rules = rules;
        Delay = delay;
        Closed = closed;
    }

    /// <summary>Everything may be asked for.</summary>
    public static RobotsRules None { get; } = new([], null);

    /// <summary>The pause between two requests that is asked for.</summary>
    public TimeSpan? Delay { get; }

    /// <summary>Why nothing may be asked for, where the rules could not be had at all.</summary>
    public string? Closed { get; }

    /// <summary>Nothing may be asked for, because the rules cannot be known.</summary>
    public static RobotsRules Unknown(string reason) => new([], null, reason);

    /// <summary>Whether the address may be asked for: the longest rule that matches decides, of equals the one that allows.</summary>
    public bool Allows(Uri address)
    {
        if (Closed is not null)
        {
            return false;
        }

        var path = RobotsPath.Spelled(address.PathAndQuery);
        var (longest, allows) = (-1, true);
        foreach (var (pattern, allowing) in rules)
        {
            var better = pattern.Length > longest || (pattern.Length == longest && allowing && !allows);
            if (better && RobotsPath.Matches(path, pattern))
            {
                (longest, allows) = (pattern.Length, allowing);
            }
        }

        return allows;
    }

    /// <summary>
    /// Reads the file. Groups for <paramref name="product"/> count together; where there is none, those for <c>*</c> do.
    /// </summary>
    public static RobotsRules Read(ReadOnlySpan<byte> bytes, string product)
    {
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, MostBytes)]).TrimStart('\uFEFF');
        var (own, all) = (new Group(), new Group());
        bool forOwn = false,
            forAll = false,
            inRules = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            Divide(line, out var key, out var value);
            if (Is(key, "user-agent"))
            {
                // Agents named one under another share the rules that follow.
                (forOwn, forAll) = inRules ? (false, false) : (forOwn, forAll);
                inRules = false;
                forOwn |= Is(Token(value), product);
                forAll |= value is "*";
                own.Named |= forOwn;
                continue;
            }

            var isRule = Is(key, "allow") || Is(key, "disallow") || Is(key, "crawl-delay");
            inRules |= isRule;
            if (!isRule || value.Length > LongestRule)
            {
                continue;
            }

            foreach (var group in (ReadOnlySpan<Group?>)[forOwn ? own : null, forAll ? all : null])
            {
                group?.Add(key, value.ToString());
            }
        }

        var chosen = own.Named ? own : all;
        return new RobotsRules(chosen.Rules, chosen.Delay);
    }

    private static void Divide(ReadOnlySpan<char> line, out ReadOnlySpan<char> key, out ReadOnlySpan<char> value)
    {
        var comment = line.IndexOf('#');
        line = comment < 0 ? line : line[..comment];
        var colon = line.IndexOf(':');
        key = colon < 0 ? [] : line[..colon].Trim();
        value = colon < 0 ? [] : line[(colon + 1)..].Trim();
    }

    // "Parallax/1.0" is meant for Parallax too.
    private static ReadOnlySpan<char> Token(ReadOnlySpan<char> agent)
    {
        var end = agent.IndexOfAnyExcept(ProductCharacters);
        return end < 0 ? agent : agent[..end];
    }

    private static bool Is(ReadOnlySpan<char> text, string other) =>
        text.Equals(other, StringComparison.OrdinalIgnoreCase);

    private sealed class Group
    {
        public bool Named { get; set; }

        public List<(string Pattern, bool Allows)> Rules { get; } = [];

        public TimeSpan? Delay { get; private set; }

        public void Add(ReadOnlySpan<char> key, string value)
        {
            if (Is(key, "crawl-delay"))
            {
                Delay = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
                    ? TimeSpan.FromSeconds(Math.Clamp(double.IsNaN(seconds) ? 0 : seconds, 0, 86_400))
                    : Delay;
            }
            else if (value.Length > 0)
            {
                Rules.Add((RobotsPath.Spelled(value), Is(key, "allow")));
            }
        }
    }
}
