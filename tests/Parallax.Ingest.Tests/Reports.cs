using System.Security.Cryptography;
using System.Text;
using Parallax.Core;

namespace Parallax.Ingest.Tests;

/// <summary>Small reports of two invented events, as items of a source.</summary>
internal static class Reports
{
    public const string Ferry = """
        Ferry runs aground off Sarmouth, 40 taken ashore

        SARMOUTH, March 4, 2025 - The ferry Ondine ran aground on the Kell reef near Sarmouth in thick fog on Tuesday, and lifeboats took 40 passengers ashore, the coast guard said.

        "The sea was calm, which was our luck," said Captain Ruben Hask of the coast guard.
        """;

    public const string FerryElsewhere = """
        Fog blamed as Ondine strikes Kell reef

        Lifeboat crews in Sarmouth brought 40 people ashore on Tuesday after the ferry Ondine struck the Kell reef in fog, the coast guard's captain, Ruben Hask, said on March 4, 2025.
        """;

    public const string Bank = """
        Central bank of Orvenia holds its rate at 6 percent

        LOMBREK, March 4, 2025 - The central bank of Orvenia kept its main interest rate at 6 percent on Tuesday, citing prices of bread and fuel, Governor Ilka Brandt said in Lombrek.
        """;

    public static SourceItem Item(string address, string text, string? bytes = null)
    {
        var content = Encoding.UTF8.GetBytes(bytes ?? text);
        return new SourceItem
        {
            Name = address,
            Address = address,
            Content = content,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
            Kind = ItemKind.Text,
        };
    }

    public static async IAsyncEnumerable<ItemResult> Stream(params ItemResult[] items)
    {
        foreach (var item in items)
        {
            await Task.Yield();
            yield return item;
        }
    }

    public static IAsyncEnumerable<ItemResult> Stream(params SourceItem[] items) =>
        Stream([.. items.Select(ItemResult.Of)]);
}

/// <summary>Reads every item as the text that it is; what comes after a line of dashes is not the article's.</summary>
internal sealed class TextReader : IItemReader
{
    private int calls;

    public int Calls => calls;

    public ReadResult Read(SourceItem item, CancellationToken cancellation)
    {
        Interlocked.Increment(ref calls);
        var text = Encoding.UTF8.GetString(item.Content.Span).Split("\n----")[0];
        return text.Length == 0
            ? ReadResult.Failed($"{item.Name}: is empty; nothing to read")
            : ReadResult.Of(
                new Article
                {
                    Id = item.Address,
                    Path = item.Address,
                    Sha256 = item.Sha256,
                    Text = text,
                }
            );
    }
}
