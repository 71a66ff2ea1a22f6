using System.CommandLine;
using Parallax.Core;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax story merge|split|move|pin</c>: what people decide about stories, kept for good.</summary>
internal static class StoryDecisionCommands
{
    public static IEnumerable<Command> Create(CommandContext context)
    {
        yield return Decision(
            context,
            new Command("merge", "These stories are one: the first"),
            "STORY",
            2,
            ids => new Decided(StoryDecisionKind.Merge, [], [.. ids.Select(StoreIds.Story)])
        );
        yield return Decision(
            context,
            new Command("split", "These articles of a story are a story of their own"),
            "STORY ARTICLE",
            2,
            ids => new Decided(
                StoryDecisionKind.Split,
                [.. ids.Skip(1).Select(StoreIds.Article)],
                [StoreIds.Story(ids[0])]
            )
        );
        yield return Decision(
            context,
            new Command("move", "These articles belong to the story named last"),
            "ARTICLE STORY",
            2,
            ids => new Decided(
                StoryDecisionKind.Move,
                [.. ids.Take(ids.Length - 1).Select(StoreIds.Article)],
                [StoreIds.Story(ids[^1])]
            )
        );
        yield return Decision(
            context,
            new Command("pin", "These stories' articles, or these articles, stay where they are"),
            "STORY|ARTICLE",
            1,
            ids => new Decided(
                StoryDecisionKind.Pin,
                [.. ids.Where(id => !StoreIds.IsStory(id)).Select(StoreIds.Article)],
                [.. ids.Where(StoreIds.IsStory).Select(StoreIds.Story)]
            )
        );
    }

    private static Command Decision(
        CommandContext context,
        Command command,
        string what,
        int least,
        Func<string[], Decided> read
    )
    {
        var ids = new Argument<string[]>(what) { Arity = new ArgumentArity(least, 10_000) };
        var store = new StoreOptions();
        command.Add(ids);
        store.AddTo(command);
        command.SetAction(parsed =>
        {
            var named = parsed.GetValue(ids)!;
            var decided = read(named);
            return store.With(
                context,
                parsed,
                StoreAccess.Change,
                async opened =>
                {
                    var told = await context
                        .Composition.Decide(opened, decided, context.Cancellation)
                        .ConfigureAwait(false);
                    if (!parsed.GetValue(context.Quiet))
                    {
                        context.Streams.Output.WriteLine(told);
                        context.Streams.Output.Flush();
                    }

                    return ExitCode.Done;
                }
            );
        });
        return command;
    }
}

/// <summary>A decision as it was typed.</summary>
/// <param name="Kind">What is decided.</param>
/// <param name="Articles">Numbers of the articles named.</param>
/// <param name="Stories">Numbers of the stories named.</param>
internal sealed record Decided(StoryDecisionKind Kind, IReadOnlyList<long> Articles, IReadOnlyList<long> Stories);
