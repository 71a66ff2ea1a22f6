using System.CommandLine;
using Parallax.Cli.Output;
using Parallax.Core;
using Parallax.Desk.Shapes;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax story ID</c>: a story of the store, compared; and what people decide about stories.</summary>
internal static class StoryCommand
{
    public const string Name = "story";

    public const string Examples = """
        Examples:
          parallax story s3                     its reports compared
          parallax story s3 -o story.html       the same as a page
          parallax story a12                    an article and its earlier texts
          parallax story s3 --list              its articles, and why each belongs to it
          parallax story merge s3 s7            they are one story
          parallax story split s3 a12 a15       these two are a story of their own
          parallax story move a12 s7            it belongs to s7
          parallax story pin s3                 its articles stay where they are
          parallax story undo s3                what was decided last about it holds no longer

        What people decide is kept, and obeyed when articles come or all is grouped anew.
        Exit codes: 0 done, 2 the call's words are off, 3 there is no such story.
        """;

    public static Command Create(CommandContext context)
    {
        var id = new Argument<string?>("ID")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "A story (s12), or an article that was revised (a12)",
        };
        var list = new Option<bool>("--list") { Description = "List its articles instead, with what puts them there" };
        var options = new ReportOptions(ReportFormats.OfReports, ofFiles: false);
        var store = new StoreOptions();
        var command = new Command(Name, "Compare a story of the store, or decide about it") { id, list };
        options.AddTo(command);
        store.AddTo(command);
        foreach (var decision in StoryDecisionCommands.Create(context))
        {
            command.Add(decision);
        }

        command.SetAction(parsed =>
        {
            var named =
                parsed.GetValue(id)
                ?? throw CommandException.WordsOff(
                    "no story is named; write its number, as 'parallax stories' lists it"
                );
            var request = options.Read(parsed, []);
            var lists = parsed.GetValue(list);
            return store.With(
                context,
                parsed,
                StoreAccess.Read,
                opened =>
                    StoreIds.IsArticle(named) ? CompareRevisionsAsync(context, opened, named, request)
                    : lists ? ListAsync(context, opened, named, request)
                    : CompareAsync(context, opened, named, request)
            );
        });
        return command;
    }

    private static async Task<int> CompareAsync(
        CommandContext context,
        IArticleStore store,
        string id,
        ReportRequest request
    )
    {
        var articles = await ArticlesAsync(context, store, id).ConfigureAwait(false);
        return Write(context, store, [.. articles.Select(article => article.Article)], request);
    }

    private static async Task<int> CompareRevisionsAsync(
        CommandContext context,
        IArticleStore store,
        string id,
        ReportRequest request
    )
    {
        var revisions = await store.RevisionsAsync(StoreIds.Article(id), context.Cancellation).ConfigureAwait(false);
        return revisions.Count == 0
            ? throw CommandException.NothingDone(
                $"{id}: no such article in the store; 'parallax story ID --list' lists a story's"
            )
            : Write(context, store, [.. revisions.Select(article => article.Article)], request);
    }

    private static async Task<int> ListAsync(
        CommandContext context,
        IArticleStore store,
        string id,
        ReportRequest request
    )
    {
        var articles = await ArticlesAsync(context, store, id).ConfigureAwait(false);
        var streams = context.Streams;
        var screen = request.Output is null ? streams.Screen : Terminal.Screen.Paper;
        var written = request.Format switch
        {
            ReportFormat.Json => StoreJson.Write(articles),
            ReportFormat.Jsonl => StoreJson.WriteLines(articles),
            ReportFormat.Text => Terminal.StorySheet.Write(articles, screen),
            _ => throw CommandException.WordsOff("--list is written as text, json or jsonl; name one with --format"),
        };
        if (request.Output is { } file)
        {
            file.Write(written);
            return ExitCode.Done;
        }

        streams.Output.Write(written);
        streams.Output.Flush();
        return ExitCode.Done;
    }

    private static async Task<IReadOnlyList<StoredArticle>> ArticlesAsync(
        CommandContext context,
        IArticleStore store,
        string id
    )
    {
        var story = await store.StoryAsync(StoreIds.Story(id), context.Cancellation).ConfigureAwait(false);
        return story is null
            ? throw CommandException.NothingDone($"{id}: no such story in the store; 'parallax stories' lists them")
            : await store.StoryArticlesAsync(story.Number, context.Cancellation).ConfigureAwait(false);
    }

    // One article is compared with nothing: it is read.
    private static int Write(
        CommandContext context,
        IArticleStore store,
        IReadOnlyList<Article> articles,
        ReportRequest request
    )
    {
        var report = context.Composition.CompareStored(articles, store.Offices, context.Cancellation);
        context.Cancellation.ThrowIfCancellationRequested();
        new ReportWriter(context.Composition, context.Streams).Write(report, request);
        return ExitCode.Done;
    }
}
