using Parallax.Core;
using Parallax.Sources.Files;
using Parallax.Sources.Jsonl;
using Parallax.Sources.Text;

namespace Parallax.Sources.Items;

/// <summary>Rows of <c>.jsonl</c> as items, as they are asked for, one held at a time.</summary>
internal sealed class RowItems(InputLimits limits)
{
    private readonly JsonlReader reader = new(limits);

    /// <summary>The rows' items and what is wrong with the others.</summary>
    /// <param name="document">The file; its content is not looked at.</param>
    /// <param name="stream">Its bytes.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public IEnumerable<ItemResult> Of(Document document, Stream stream, CancellationToken cancellation) =>
        reader.Each(
            document.Name,
            stream,
            (where, row) => Item(document, where, row),
            ItemResult.Failed,
            result => result.Item is not null,
            cancellation
        );

    private static ItemResult Item(Document document, string where, ReadOnlyMemory<byte> row)
    {
        var (head, failure) = JsonlRow.Head(where, row);
        if (head is null)
        {
            return ItemResult.Failed(failure!);
        }

        var sha256 = ItemHash.Of(row.Span);
        // Ids of two streams through standard input have nothing to do with each other.
        var id = document.Address == FileSource.StandardInput ? null : head.Id;
        return ItemResult.Of(
            new SourceItem
            {
                Name = where,
                // A uri names the article for good, whatever file brings it.
                Address = head is { Kind: ItemKind.Ninjs, Id: { } uri }
                    ? uri
                    : ItemHash.Address(document.Address, WebAddress.Of(head.Url), id, sha256),
                Content = row,
                Sha256 = sha256,
                Kind = head.Kind,
            }
        );
    }
}
