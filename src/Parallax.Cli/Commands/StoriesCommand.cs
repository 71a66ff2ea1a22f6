using System.CommandLine;
using System.Globalization;
using Parallax.Cli.Output;
using Parallax.Cli.Terminal;
using Parallax.Core;
using Parallax.Desk.Shapes;
using Parallax.Ingest;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax stories</c>: what the store holds, grouped.</summary>
internal static class StoriesCommand
{
    public const string Name = "stories";

    private const int UsualLimit = 50;

    public const string Examples = """
        Examples:
          parallax stories
          parallax stories --since 2025-03-10 --at-least 3
          parallax stories --format json --limit 1000
          parallax stories --regroup

        Exit codes: 0 done, 2 the call's words are off, 3 there is no store.
        """;

    public static Command Create(CommandContext context)
    {
        var since = new Option<string?>("--since")
        {
            HelpName = "YYYY-MM-DD",
            Description = "Only stories with an article of this day or later",
        };
        var atLeast = new Option<int>("--at-least")
        {
            HelpName = "N",
            Description = "Only stories of N articles or more",
            DefaultValueFactory = _ => 1,
        };
        var limit = new Option<int>("--limit")
        {
            HelpName = "N",
            Description = "N stories at most, the latest",
            DefaultValueFactory = _ => UsualLimit,
        };
        var format = new Option<string>("--format")
        {
            HelpName = "text|json|jsonl",
            Description = "Shape of the list",
            DefaultValueFactory = _ => "text",
        };
        var regroup = new Option<bool>("--regroup")
        {
            Description = "Group all articles anew first; what people decided stays",
        };
        var store = new StoreOptions();
        var command = new Command(Name, "List the stories of the store, the latest first")
        {
            since,
            atLeast,
            limit,
            format,
            regroup,
        };
        store.AddTo(command);
        command.SetAction(parsed =>
        {
            var shape = ListFormats.Parse(parsed.GetValue(format)!);
            var query = new StoriesQuery(
                Day(parsed.GetValue(since)),
                Positive(parsed.GetValue(atLeast), "--at-least"),
                Positive(parsed.GetValue(limit), "--limit")
            );
            var access = parsed.GetValue(regroup) ? StoreAccess.Change : StoreAccess.Read;
            return store.With(
                context,
                parsed,
                access,
                async opened =>
                {
                    if (access is StoreAccess.Change)
                    {
                        await new StoryDesk(opened, context.Composition.Time)
                            .RegroupAsync(context.Cancellation)
                            .ConfigureAwait(false);
                    }

                    return await ListAsync(context, opened, query, shape).ConfigureAwait(false);
                }
            );
        });
        return command;
    }

    private static async Task<int> ListAsync(
        CommandContext context,
        IArticleStore store,
        StoriesQuery query,
        ListFormat format
    )
    {
        var counts = await store.CountAsync(context.Cancellation).ConfigureAwait(false);
        var stories = await store
            .StoriesAsync(query.Since, query.AtLeast, query.Limit, context.Cancellation)
            .ConfigureAwait(false);
        var streams = context.Streams;
        streams.Output.Write(
            format switch
            {
                ListFormat.Json => StoreJson.Write(stories, counts),
                ListFormat.Jsonl => StoreJson.WriteLines(stories),
                _ => StoriesSheet.Write(stories, counts, streams.Screen),
            }
        );
        streams.Output.Flush();
        return ExitCode.Done;
    }

    private static DateOnly? Day(string? day) =>
        day is null ? null
        : DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
        : throw CommandException.WordsOff($"--since '{day}' is no day; write YYYY-MM-DD");

    private static int Positive(int number, string option) =>
        number > 0 ? number : throw CommandException.WordsOff($"{option} {number} is too small; write 1 or more");

    private sealed record StoriesQuery(DateOnly? Since, int AtLeast, int Limit);
}
