using System.CommandLine;
using Parallax.Core;
using Parallax.Ingest;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax story merge|split|move|pin|undo</c>: what people decide about stories, kept for good.</summary>
internal static class StoryDecisionCommands
{
    private const int MostNames = 10_000;

    public static IEnumerable<Command> Create(CommandContext context)
    {
        yield return Decision(
            context,
            new Command("merge", "These stories are one: the first"),
            new Argument<string[]>("STORY") { Arity = new ArgumentArity(2, MostNames) },
            async (desk, ids) =>
            {
                var stories = ids.Select(StoreIds.Story).Distinct().ToList();
                if (stories.Count < 2)
                {
                    throw CommandException.WordsOff($"{ids[0]} is one story already; name another to merge it with");
                }

                var made = await desk.MergeAsync(stories, context.Cancellation).ConfigureAwait(false);
                return $"{ids[0]} has {Articles(made.Articles.Count)} now";
            }
        );
        yield return Decision(
            context,
            new Command("split", "These articles of a story are a story of their own"),
            new Argument<string[]>("STORY ARTICLE") { Arity = new ArgumentArity(2, MostNames) },
            async (desk, ids) =>
            {
                var (story, articles) = (StoreIds.Story(ids[0]), Numbers(ids.Skip(1)));
                var made = await desk.SplitAsync(story, articles, context.Cancellation).ConfigureAwait(false);
                return $"{StoredStory.Id(made.Story)} is {Articles(made.Articles.Count)} of {ids[0]}";
            }
        );
        yield return Decision(
            context,
            new Command("move", "These articles belong to the story named last"),
            new Argument<string[]>("ARTICLE STORY") { Arity = new ArgumentArity(2, MostNames) },
            async (desk, ids) =>
            {
                var (story, articles) = (StoreIds.Story(ids[^1]), Numbers(ids[..^1]));
                var made = await desk.MoveAsync(articles, story, context.Cancellation).ConfigureAwait(false);
                return $"moved {Articles(made.Articles.Count)} to {StoredStory.Id(made.Story)}";
            }
        );
        yield return Decision(
            context,
            new Command("pin", "The stories' articles, or the articles, stay where they are"),
            new Argument<string[]>("STORY|ARTICLE") { Arity = new ArgumentArity(1, MostNames) },
            async (desk, ids) =>
            {
                var stories = ids.Where(StoreIds.IsStory).Select(StoreIds.Story).ToList();
                var articles = Numbers(ids.Where(id => !StoreIds.IsStory(id)));
                var made = await desk.PinAsync(stories, articles, context.Cancellation).ConfigureAwait(false);
                return $"pinned {Articles(made.Sum(decision => decision.Articles.Count))}";
            }
        );
        yield return Decision(
            context,
            new Command("undo", "The last of these decisions holds no longer, of a story or of all"),
            new Argument<string[]>("STORY") { Arity = ArgumentArity.ZeroOrOne },
            async (desk, ids) =>
            {
                var story = ids is [var id] ? StoreIds.Story(id) : (long?)null;
                var made = await desk.UndoLastAsync(story, context.Cancellation).ConfigureAwait(false);
                return $"undone; {Articles(made.Articles.Count)} where {(made.Articles.Count == 1 ? "it was" : "they were")}";
            }
        );
    }

    private static Command Decision(
        CommandContext context,
        Command command,
        Argument<string[]> names,
        Func<StoryDesk, string[], Task<string>> decide
    )
    {
        var store = new StoreOptions();
        command.Add(names);
        store.AddTo(command);
        command.SetAction(parsed =>
            store.With(
                context,
                parsed,
                StoreAccess.Change,
                async opened =>
                {
                    var desk = new StoryDesk(opened, context.Composition.Time);
                    var told = await decide(desk, parsed.GetValue(names)!).ConfigureAwait(false);
                    if (!parsed.GetValue(context.Quiet))
                    {
                        context.Streams.Output.WriteLine(told);
                        context.Streams.Output.Flush();
                    }

                    return ExitCode.Done;
                }
            )
        );
        return command;
    }

    private static List<long> Numbers(IEnumerable<string> ids) => [.. ids.Select(StoreIds.Article).Distinct()];

    private static string Articles(int count) => count == 1 ? "1 article" : $"{count} articles";
}
