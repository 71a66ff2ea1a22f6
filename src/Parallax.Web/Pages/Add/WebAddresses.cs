namespace Parallax.Web.Pages.Add;

/// <summary>Addresses that a reader wrote. Only those of the web: files of the machine are for its command line.</summary>
internal static class WebAddresses
{
    private const int Most = 50;
    private const int Longest = 2_000;

    public static (IReadOnlyList<string> Addresses, string? Error) Read(string written)
    {
        var lines = written.Split(
            (char[])['\n', '\r'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        if (lines.Length is 0 or > Most)
        {
            return (
                [],
                lines.Length == 0 ? "no address is written; write one a line" : $"write {Most} addresses at most"
            );
        }

        foreach (var line in lines)
        {
            if (
                line.Length > Longest
                || !Uri.TryCreate(line, UriKind.Absolute, out var address)
                || address.Scheme is not ("http" or "https")
                || address.UserInfo.Length > 0
            )
            {
                return (
                    [],
                    $"'{(line.Length > 100 ? line[..100] + "…" : line)}' is no web address; write it as https://example.org/feed"
                );
            }
        }

        return ([.. lines.Distinct(StringComparer.Ordinal)], null);
    }
}
