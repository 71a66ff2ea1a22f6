using Parallax.Sources.Text;

namespace Parallax.Sources.Feeds;

/// <summary>Gathers what a feed says of itself and its entries, whatever the format, and keeps the bounds.</summary>
/// <param name="baseAddress">Where it came from; null where that is no web address.</param>
/// <param name="now">The present, to know a day in the future by.</param>
internal sealed class FeedBuilder(string? baseAddress, DateTimeOffset now)
{
    // The largest feed seen holds 500 entries; ten thousand are somebody's archive.
    private const int MostEntries = 10_000;

    // A day ahead is a time zone's doing, two an embargo's.
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(2);

    private readonly List<FeedEntry> entries = [];
    private string? title;
    private string? home;
    private string? language;
    private int left;
    private int future;
    private DateOnly farthest;

    /// <summary>How many entries are whole.</summary>
    public int Count => entries.Count;

    public void Title(string? html) => title ??= FeedText.OfHtml(html);

    public void Home(string? address) => home ??= WebAddress.Of(address, baseAddress);

    public void Language(string? tag) => language ??= LanguageTag.Of(tag);

    /// <summary>An entry to fill; null where there are too many already.</summary>
    public EntryBuilder? Begin()
    {
        left += entries.Count == MostEntries ? 1 : 0;
        return entries.Count == MostEntries ? null : new EntryBuilder(baseAddress ?? home);
    }

    /// <summary>Takes the entry as it stands.</summary>
    public void End(EntryBuilder entry)
    {
        if (entry.Forget(now + Ahead) is { } day)
        {
            future++;
            farthest = day > farthest ? day : farthest;
        }

        entries.Add(entry.Build());
    }

    /// <summary>The feed as it stands.</summary>
    /// <param name="name">What a note calls it.</param>
    /// <param name="broken">Why it ends before its end; null where it does not.</param>
    public Feed Build(string name, string? broken)
    {
        var notes = new List<string>();
        if (broken is not null)
        {
            notes.Add($"{name}: {broken} after {entries.Count:N0} entries, which were read; the rest was not");
        }

        if (left > 0)
        {
            notes.Add($"{name}: has {MostEntries + left:N0} entries; the first {MostEntries:N0} were read");
        }

        if (future > 0)
        {
            notes.Add(
                $"{name}: {future:N0} {(future == 1 ? "entry says" : "entries say")} that it was published in the future ({farthest:yyyy-MM-dd}); that day was not believed"
            );
        }

        return new Feed
        {
            Title = title,
            Outlet = FeedOutlet.Of(title),
            Home = home,
            Language = language,
            Entries = entries,
            Notes = notes,
        };
    }
}
