using Microsoft.AspNetCore.Http;
using Parallax.Core;
using Parallax.Ingest;
using Parallax.Web.Pages.Shell;

namespace Parallax.Web.Pages.Story;

/// <summary>What a reader filled in at the desk of a story, so that nothing is lost where it could not be done.</summary>
/// <param name="Articles">Articles that are ticked, as written: "a12".</param>
/// <param name="With">The story to merge with, as written.</param>
/// <param name="To">The story to move to, as written.</param>
public sealed record DeskForm(IReadOnlyList<string> Articles, string With, string To)
{
    private const int MostArticles = 10_000;
    private const int LongestId = 40;

    /// <summary>Nothing is filled in.</summary>
    public static DeskForm Empty { get; } = new([], "", "");

    /// <summary>Reads a sent form.</summary>
    internal static DeskForm Of(IFormCollection values) =>
        new(
            [.. values["article"].OfType<string>().Take(MostArticles)],
            // A story that was typed goes before one that was picked.
            First(values["with"].ToString(), values["near"].ToString()),
            First(values["to"].ToString(), "")
        );

    /// <summary>The decision that the form asks for, made.</summary>
    /// <exception cref="StoreException">It cannot be made; the message says why.</exception>
    internal async Task<StoryDecision> DecideAsync(
        StoryDesk desk,
        string verb,
        long story,
        CancellationToken cancellation
    ) =>
        verb switch
        {
            "merge" => await desk.MergeAsync([story, Story(With, "merge with")], cancellation).ConfigureAwait(false),
            "split" => await desk.SplitAsync(story, Ticked("split off"), cancellation).ConfigureAwait(false),
            "move" => await desk.MoveAsync(Ticked("move"), Story(To, "move to"), cancellation).ConfigureAwait(false),
            // Nothing ticked is all of it.
            _ => (
                Articles.Count == 0
                    ? await desk.PinAsync([story], [], cancellation).ConfigureAwait(false)
                    : await desk.PinAsync([], Ticked("pin"), cancellation).ConfigureAwait(false)
            )[^1],
        };

    private List<long> Ticked(string verb) =>
        Articles.Count == 0
            ? throw new StoreException($"no article is ticked; tick those to {verb}")
            :
            [
                .. Articles.Select(id =>
                    Addresses.Number(id, 'a') ?? throw new StoreException($"'{id}' is no article's id; one is like a12")
                ),
            ];

    private static long Story(string id, string verb) =>
        Addresses.Number(id.Trim(), 's')
        ?? throw new StoreException(
            id.Trim().Length == 0
                ? $"no story to {verb} is named; write its id, like s12, as its address has it"
                : $"'{id.Trim()}' is no story's id; one is like s12, as its address has it"
        );

    private static string First(string typed, string picked) =>
        (string.IsNullOrWhiteSpace(typed) ? picked : typed) is var id && id.Length > LongestId ? id[..LongestId] : id;
}
