using System.Text;
using System.Text.Json;
using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Desk.Comparisons;

/// <summary>Comparisons that a store keeps as documents: the tag of what they rest on, a line end, the report as JSON.</summary>
/// <remarks>They can be made again at any time: one that cannot be read or kept is no failure.</remarks>
internal sealed class KeptComparisons(IDocumentStore documents, int most)
{
    /// <summary>Kind of the documents.</summary>
    public const string Kind = "comparison";

    // Trimming reads the ages of all that are kept.
    private const int TrimEvery = 50;

    private int written;

    /// <summary>The report kept of these contents; null where none is.</summary>
    public async Task<Report?> FindAsync(StoryContents contents, CancellationToken cancellation)
    {
        var document = await documents.FindAsync(Kind, Id(contents), cancellation).ConfigureAwait(false);
        if (document is null)
        {
            return null;
        }

        var content = document.Content.Span;
        var end = content.IndexOf((byte)'\n');
        if (end < 0 || !content[..end].SequenceEqual(Encoding.UTF8.GetBytes(contents.Basis)))
        {
            return null;
        }

        try
        {
            return ReportJson.Read(content[(end + 1)..]);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps a report.</summary>
    public async Task KeepAsync(StoryContents contents, Report report, CancellationToken cancellation)
    {
        try
        {
            await documents
                .PutAsync(
                    Kind,
                    Id(contents),
                    Encoding.UTF8.GetBytes(contents.Basis + "\n" + ReportJson.WriteLine(report)),
                    null,
                    cancellation
                )
                .ConfigureAwait(false);
            if (Interlocked.Increment(ref written) % TrimEvery == 1)
            {
                await documents.TrimAsync(Kind, most, cancellation).ConfigureAwait(false);
            }
        }
        catch (StoreException)
        {
            // A store that is full or read-only still has its stories read.
        }
    }

    private static string Id(StoryContents contents) => StoredStory.Id(contents.Story.Number);
}
