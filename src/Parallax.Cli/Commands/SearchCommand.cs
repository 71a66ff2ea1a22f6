using System.CommandLine;
using Parallax.Cli.Output;
using Parallax.Cli.Terminal;
using Parallax.Core;
using Parallax.Desk.Shapes;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax search QUERY</c>: full text, quotations, and everything that somebody said.</summary>
internal static class SearchCommand
{
    public const string Name = "search";

    private const int UsualLimit = 20;
    private const int MostHits = 10_000;

    public const string Examples = """
        Examples:
          parallax search ferry outlet:pelpress after:2025-03-04
          parallax search '"state of emergency" place:Lannoch' --newest
          parallax search type:quote speaker:Thole         everything Thole said, in its versions
          parallax search 'type:quote ballot* speaker:"Mira Tesk"' --format json

        Words must all stand there; "several words" stand together; word* begins a word.
        Filters: outlet: speaker: place: person: after:YYYY-MM-DD before:YYYY-MM-DD type:quote
        Exit codes: 0 done, 2 the query is off, 3 there is no store.
        """;

    public static Command Create(CommandContext context)
    {
        var words = new Argument<string[]>("QUERY")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Words and filters",
        };
        var newest = new Option<bool>("--newest") { Description = "The newest first, not the best" };
        var limit = new Option<int>("--limit")
        {
            HelpName = "N",
            Description = "N hits at most",
            DefaultValueFactory = _ => UsualLimit,
        };
        var format = new Option<string>("--format")
        {
            HelpName = "text|json|jsonl",
            Description = "Shape of the hits",
            DefaultValueFactory = _ => "text",
        };
        var store = new StoreOptions();
        var command = new Command(Name, "Search the store's articles and quotations") { words, newest, limit, format };
        store.AddTo(command);
        command.SetAction(parsed =>
        {
            var query = Query(parsed.GetValue(words)!) with
            {
                Limit = parsed.GetValue(limit) is > 0 and <= MostHits and var most
                    ? most
                    : throw CommandException.WordsOff($"--limit is between 1 and {MostHits:N0}"),
            };
            if (parsed.GetValue(newest))
            {
                query = query with { Order = SearchOrder.Newest };
            }

            var shape = ListFormats.Parse(parsed.GetValue(format)!);
            return store.With(context, parsed, StoreAccess.Read, opened => RunAsync(context, opened, query, shape));
        });
        return command;
    }

    private static SearchQuery Query(string[] words)
    {
        var (query, error) = SearchQueryParser.Parse(string.Join(' ', words));
        return query ?? throw CommandException.WordsOff(error!);
    }

    private static async Task<int> RunAsync(
        CommandContext context,
        IArticleStore store,
        SearchQuery query,
        ListFormat format
    )
    {
        var result = await store.SearchAsync(query, context.Cancellation).ConfigureAwait(false);
        var streams = context.Streams;
        streams.Output.Write(
            format switch
            {
                ListFormat.Json => StoreJson.Write(result),
                ListFormat.Jsonl => StoreJson.WriteLines(result),
                _ => SearchSheet.Write(result, query, streams.Screen),
            }
        );
        streams.Output.Flush();
        return ExitCode.Done;
    }
}
