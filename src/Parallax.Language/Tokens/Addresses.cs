using System.Buffers;

namespace Parallax.Language.Tokens;

/// <summary>Web addresses, e-mail addresses, file names, hashtags and handles: tokens that keep their punctuation.</summary>
internal static class Addresses
{
    private static readonly SearchValues<char> AroundAddress = SearchValues.Create("<>\"“”«»");

    private static readonly string[] Endings =
    [
        ".com",
        ".org",
        ".net",
        ".gov",
        ".edu",
        ".mil",
        ".int",
        ".info",
        ".co.uk",
        ".ru",
        ".de",
        ".eu",
        ".us",
        ".tv",
        ".io",
    ];

    /// <summary>
    /// Length of the address at the start of <paramref name="chunk"/> (characters without white space); 0 where none
    /// starts. Reads the chunk at most a few times over, so a caller asks once a chunk and start.
    /// </summary>
    public static int Length(ReadOnlySpan<char> chunk)
    {
        if (chunk.Length < 2)
        {
            return 0;
        }

        if (chunk[0] is '#' or '@')
        {
            return Tag(chunk);
        }

        if (!char.IsAsciiLetterOrDigit(chunk[0]))
        {
            return 0;
        }

        var head = chunk[..Math.Min(chunk.Length, 12)];
        var scheme = head.IndexOf("://");
        if (scheme > 1 || head.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return Trimmed(chunk, AddressRun(chunk));
        }

        var run = NameRun(chunk);
        if (run < chunk.Length && run > 0 && chunk[run] == '@')
        {
            var host = NameRun(chunk[(run + 1)..]);
            return host > 0 ? Trimmed(chunk, run + 1 + host) : 0;
        }

        return EndsAsHost(chunk[..Trimmed(chunk, run)]) ? Host(chunk, Trimmed(chunk, run)) : 0;
    }

    private static int Host(ReadOnlySpan<char> chunk, int end) =>
        end < chunk.Length && chunk[end] == '/' ? Trimmed(chunk, AddressRun(chunk)) : end;

    private static bool EndsAsHost(ReadOnlySpan<char> name)
    {
        foreach (var ending in Endings)
        {
            if (name.Length > ending.Length && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int Tag(ReadOnlySpan<char> chunk)
    {
        var at = 1;
        while (at < chunk.Length && (char.IsLetterOrDigit(chunk[at]) || chunk[at] == '_'))
        {
            at++;
        }

        // "#1" is a number sign and a number; "#IStandWithAhmed" and "@POTUS" are names.
        return at > 2 && char.IsLetter(chunk[1]) ? at : 0;
    }

    private static int AddressRun(ReadOnlySpan<char> chunk)
    {
        var end = chunk.IndexOfAny(AroundAddress);
        return end < 0 ? chunk.Length : end;
    }

    private static int NameRun(ReadOnlySpan<char> chunk)
    {
        var at = 0;
        while (
            at < chunk.Length && (char.IsAsciiLetterOrDigit(chunk[at]) || chunk[at] is '.' or '-' or '_' or '%' or '+')
        )
        {
            at++;
        }

        return at;
    }

    private static int Trimmed(ReadOnlySpan<char> chunk, int end)
    {
        var open = chunk[..end].Contains('(');
        while (
            end > 0
            && (
                chunk[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or ']' or '…'
                || (!open && chunk[end - 1] == ')')
            )
        )
        {
            end--;
        }

        return end;
    }
}
