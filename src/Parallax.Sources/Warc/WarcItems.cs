using Parallax.Core;
using Parallax.Sources.Documents;
using Parallax.Sources.Files;
using Parallax.Sources.Items;
using Parallax.Sources.Text;

namespace Parallax.Sources.Warc;

/// <summary>
/// The pages, feeds and articles of a web archive as items, streamed. Reading an archive again gives the same items in the
/// same order with the same addresses.
/// </summary>
internal sealed class WarcItems(TimeProvider clock, InputLimits limits)
{
    private const int MostFailures = 100;
    private const int LongestAddress = 200;

    private readonly DocumentItems documents = new(clock, limits);
    private readonly WarcReader reader = new(limits.MaxBytes);

    /// <summary>The items, as they are asked for, and a line on each record that is damaged.</summary>
    /// <param name="name">What a line calls the archive.</param>
    /// <param name="stream">Its bytes; not disposed here.</param>
    /// <param name="isCompressed">Whether they are gzip's.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public IEnumerable<ItemResult> Of(string name, Stream stream, bool isCompressed, CancellationToken cancellation)
    {
        var failures = 0;
        var any = false;
        foreach (var result in reader.Read(stream, isCompressed, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var item in Items(name, result, cancellation))
            {
                any = true;
                failures += item.Item is null ? 1 : 0;
                if (item.Item is not null || failures <= MostFailures)
                {
                    yield return item;
                }
            }
        }

        if (failures > MostFailures)
        {
            yield return ItemResult.Failed($"{name}: {failures - MostFailures:N0} further records could not be read");
        }

        if (!any)
        {
            yield return ItemResult.Failed($"{name}: holds no page, feed or article; nothing to read");
        }
    }

    private IEnumerable<ItemResult> Items(string name, WarcResult result, CancellationToken cancellation)
    {
        var where = $"{name} record {result.Number}";
        if (result.Record is not { } record)
        {
            return [ItemResult.Failed($"{where} at byte {result.Offset}: {result.Problem}; skipped")];
        }

        if (record.Type is not ("response" or "resource") || WebAddress.Of(record.Target) is not { } address)
        {
            return [];
        }

        where += $" ({(address.Length <= LongestAddress ? address : address[..LongestAddress] + "...")})";
        var (response, problem) =
            record.Type == "response"
                ? HttpResponse.Of(record.Block, limits.MaxBytes)
                : (new HttpResponse(200, record.ContentType, record.Block), null);
        if (response is null)
        {
            return [ItemResult.Failed($"{where} at byte {result.Offset}: {problem}; skipped")];
        }

        var kind = DocumentKinds.Of(response.Body.Span, response.ContentType, string.Empty);
        return response.Status == 200 && IsArticle(kind, response)
            ? documents.Of(
                new Document
                {
                    Name = where,
                    Address = address,
                    Content = response.Body,
                    ContentType = response.ContentType,
                },
                kind,
                cancellation
            )
            : [];
    }

    private static bool IsArticle(DocumentKind kind, HttpResponse response) =>
        !response.Body.IsEmpty
        && kind
            is DocumentKind.Html
                or DocumentKind.Feed
                or DocumentKind.Nitf
                or DocumentKind.NewsMlG2
                or DocumentKind.Ninjs;
}
