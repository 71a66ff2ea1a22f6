using System.CommandLine;
using System.Globalization;
using System.Text;
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
          parallax stories --since 2025-03-03 --until 2025-03-09 --largest
          parallax stories --outlet pelpress --place Lannoch
          parallax stories --limit 20 --offset 40          the third twenty
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
        var until = new Option<string?>("--until")
        {
            HelpName = "YYYY-MM-DD",
            Description = "Only stories with an article of this day or earlier",
        };
        var outlet = Named("--outlet", "Only stories with an article of an outlet of this name");
        var person = Named("--person", "Only stories with an article that names this person");
        var place = Named("--place", "Only stories with an article that names this place");
        var largest = new Option<bool>("--largest") { Description = "Those of most articles first, not the latest" };
        var atLeast = new Option<int>("--at-least")
        {
            HelpName = "N",
            Description = "Only stories of N articles or more",
            DefaultValueFactory = _ => 1,
        };
        var limit = new Option<int>("--limit")
        {
            HelpName = "N",
            Description = "N stories at most, the first",
            DefaultValueFactory = _ => UsualLimit,
        };
        var offset = new Option<int>("--offset") { HelpName = "N", Description = "Pass over the first N stories" };
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
            until,
            outlet,
            person,
            place,
            atLeast,
            largest,
            limit,
            offset,
            format,
            regroup,
        };
        store.AddTo(command);
        command.SetAction(parsed =>
        {
            var shape = ListFormats.Parse(parsed.GetValue(format)!);
            var query = new StoryQuery
            {
                Since = Day(parsed, since),
                Until = Day(parsed, until),
                Outlet = NameOf(parsed, outlet),
                Person = NameOf(parsed, person),
                Place = NameOf(parsed, place),
                AtLeast = Number(parsed, atLeast, 1),
                Order = parsed.GetValue(largest) ? StoryOrder.Largest : StoryOrder.Latest,
                Limit = Number(parsed, limit, 1),
                Offset = Number(parsed, offset, 0),
            };
            if (query.Since > query.Until)
            {
                throw CommandException.WordsOff("--since is later than --until; no day lies between them");
            }

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
        StoryQuery query,
        ListFormat format
    )
    {
        var counts = await store.CountAsync(context.Cancellation).ConfigureAwait(false);
        var stories = await store.StoriesAsync(query, context.Cancellation).ConfigureAwait(false);
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

    private static Option<string?> Named(string option, string description) =>
        new(option) { HelpName = "NAME", Description = description };

    private static DateOnly? Day(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is not { } day ? null
        : DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
        : throw CommandException.WordsOff($"{option.Name} '{day}' is no day; write YYYY-MM-DD");

    private static string? NameOf(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is not { } name ? null
        : name.Length > SearchQueryParser.Longest
            ? throw CommandException.WordsOff(
                $"{option.Name} has {name.Length} characters; write at most {SearchQueryParser.Longest}"
            )
        : name.EnumerateRunes().Any(Rune.IsLetterOrDigit) ? name
        : throw CommandException.WordsOff($"{option.Name} '{name}' has no word in it; write a name");

    private static int Number(ParseResult parsed, Option<int> option, int least) =>
        parsed.GetValue(option) is var number && number >= least
            ? number
            : throw CommandException.WordsOff($"{option.Name} {number} is too small; write {least} or more");
}
