using System.Globalization;
using Parallax.Core;

namespace Parallax.Sources.Fetching;

/// <summary>
/// Goes from one named address to all the pages it stands for, in the order in which lists name them. A bounded number of
/// pages ahead is fetched side by side.
/// </summary>
internal sealed class WebWalk : IAsyncDisposable
{
    private readonly PageFetcher fetcher;
    private readonly FetchOptions options;
    private readonly Action<(string Address, FetchState State)> fetched;
    private readonly CancellationTokenSource ending;
    private readonly LinkedList<Step> steps = new();
    private readonly HashSet<string> named = new(StringComparer.Ordinal);
    private int pages;
    private int lists;

    /// <summary>A walk.</summary>
    /// <param name="fetcher">Fetches.</param>
    /// <param name="options">Its bounds.</param>
    /// <param name="fetched">Takes what a server said of an address once all that stands there was given out.</param>
    /// <param name="cancellation">Ends the walk.</param>
    public WebWalk(
        PageFetcher fetcher,
        FetchOptions options,
        Action<(string Address, FetchState State)> fetched,
        CancellationToken cancellation
    )
    {
        this.fetcher = fetcher;
        this.options = options;
        this.fetched = fetched;
        ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    }

    /// <summary>The items, and a line for each thing that went wrong.</summary>
    public async IAsyncEnumerable<ItemResult> RunAsync(string location)
    {
        named.Add(location);
        steps.AddFirst(new Step(new WebStep(location, StatedFacts.None), Parent: null));
        while (steps.First is { } first)
        {
            Start();
            var step = first.Value;
            var page = await step.Page!.ConfigureAwait(false);
            var (item, lines) = page is null ? (null, [step.Refusal!]) : Take(first, page);
            if (item is not null)
            {
                yield return ItemResult.Of(item);
            }

            foreach (var line in lines)
            {
                yield return ItemResult.Failed(line);
            }

            step.IsWhole = lines.Count == 0;
            steps.Remove(first);
            // A list waits for all it names; what it was read from need not.
            step.Page = null;
            step.Finish(fetched);
        }
    }

    /// <summary>Ends the requests that are under way.</summary>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync().ConfigureAwait(false);
        foreach (var step in steps)
        {
            await (step.Page ?? Task.CompletedTask).ConfigureAwait(
                ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext
            );
        }

        ending.Dispose();
    }

    // So many ahead as there may be hosts asked at once.
    private void Start()
    {
        var ahead = 0;
        for (var node = steps.First; node is not null && ahead < options.HostsAtOnce; node = node.Next, ahead++)
        {
            var step = node.Value;
            if (step.Page is null)
            {
                step.Page = FetchAddress.TryRead(step.Named.Address, out var address, out var failure)
                    ? FetchAsync(address)
                    : Task.FromResult<FetchedPage?>(null);
                step.Refusal = failure is null ? null : $"{FetchAddress.Shown(step.Named.Address)}: {failure}";
            }
        }
    }

    private async Task<FetchedPage?> FetchAsync(Uri address) =>
        await fetcher.FetchAsync(address, ending.Token).ConfigureAwait(false);

    private (SourceItem? Item, IReadOnlyList<string> Lines) Take(LinkedListNode<Step> node, FetchedPage page)
    {
        if (page.IsUnchanged)
        {
            return (null, []);
        }

        if (page.Failure is { } failure)
        {
            return (null, [failure]);
        }

        var document = WebDocument.Of(page, node.Value.Named.Stated, options.Time);
        node.Value.State = page.Answer.State is { } state ? (page.Address.AbsoluteUri, state) : null;
        return document.Next.Count == 0
            ? (document.Item, document.Notes)
            : (null, [.. document.Notes, .. Follow(node, document.Next, FetchAddress.Shown(page.Asked.AbsoluteUri))]);
    }

    // Puts what a list names behind it, as far as the bounds go; lines say what they leave out.
    private IEnumerable<string> Follow(LinkedListNode<Step> list, IReadOnlyList<WebStep> next, string name)
    {
        if (list.Value.Depth >= options.DeepestList || ++lists > options.MostLists)
        {
            var bound =
                lists > options.MostLists
                    ? $"{options.MostLists} lists were read"
                    : "it stands too deep in other lists";
            return [$"{name}: is a list that is not followed, because {bound}; name it by itself"];
        }

        var (last, left) = (list, 0);
        foreach (var step in next)
        {
            if (!named.Add(step.Address))
            {
                continue;
            }

            if (pages >= options.MostPages)
            {
                left++;
                continue;
            }

            pages++;
            list.Value.Children++;
            last = steps.AddAfter(last, new Step(step, list.Value));
        }

        return left == 0
            ? []
            :
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}: names {next.Count:N0} pages, and {left:N0} beyond the {options.MostPages:N0} of one call were left out; name a smaller list"
                ),
            ];
    }

    /// <summary>An address on the way, under the list that named it.</summary>
    private sealed record Step(WebStep Named, Step? Parent)
    {
        public int Depth { get; } = Parent is null ? 0 : Parent.Depth + 1;

        public Task<FetchedPage?>? Page { get; set; }

        public string? Refusal { get; set; }

        public (string Address, FetchState State)? State { get; set; }

        public int Children { get; set; }

        public bool IsWhole { get; set; } = true;

        // What the server said of a list counts once all it names was had; else the next run must see the list again.
        public void Finish(Action<(string Address, FetchState State)> fetched)
        {
            for (var step = this; step is { Children: 0 }; step = step.Parent)
            {
                if (step is { IsWhole: true, State: { } state })
                {
                    fetched(state);
                }

                if (step.Parent is { } parent)
                {
                    parent.Children--;
                    parent.IsWhole &= step.IsWhole;
                }
            }
        }
    }
}
