using System.CommandLine;
using Parallax.Cli.Inputs;
using Parallax.Core;

namespace Parallax.Cli.Commands;

/// <summary>Which store a command works on.</summary>
internal sealed class StoreOptions
{
    /// <summary>Name of the store where none is named: in the folder the call is made from.</summary>
    public const string DefaultPath = "parallax.db";

    private readonly Option<string> path = new("--db")
    {
        HelpName = "STORE",
        Description =
            "The store: a file, or postgres://user@host:port/name; parallax.db in this folder where it is left out",
        DefaultValueFactory = _ => DefaultPath,
    };

    public void AddTo(Command command) => command.Add(path);

    /// <summary>Where the store is that was named.</summary>
    public string Path(ParseResult parsed) => parsed.GetValue(path)!;

    /// <summary>Does the work with the store that was named, and closes it.</summary>
    /// <param name="context">The call.</param>
    /// <param name="parsed">Its words.</param>
    /// <param name="access">What is done with it; a store that is only read must be there.</param>
    /// <param name="work">The work.</param>
    public int With(
        CommandContext context,
        ParseResult parsed,
        StoreAccess access,
        Func<IArticleStore, Task<int>> work
    ) => With(context, Path(parsed), access, work);

    /// <summary>The same with the store at a path.</summary>
    public static int With(
        CommandContext context,
        string path,
        StoreAccess access,
        Func<IArticleStore, Task<int>> work
    ) => RunAsync(context, path, access, work).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(
        CommandContext context,
        string path,
        StoreAccess access,
        Func<IArticleStore, Task<int>> work
    )
    {
        // A server tells itself what is missing there.
        if (StoreOpening.IsFile(path) && Directory.Exists(path))
        {
            throw CommandException.NothingDone($"{path}: is a folder; name a file with --db");
        }

        if (access is not StoreAccess.Make && StoreOpening.IsFile(path) && !File.Exists(path))
        {
            throw CommandException.NothingDone(
                $"{path}: no store is there; make one with 'parallax ingest PATH --db {path}', or name another with --db"
            );
        }

        try
        {
            var store = await context.Composition.OpenStore(path, access, context.Cancellation).ConfigureAwait(false);
            await using (store.ConfigureAwait(false))
            {
                return await work(store).ConfigureAwait(false);
            }
        }
        catch (StoreException fault)
        {
            throw CommandException.NothingDone(fault.Message, fault);
        }
    }
}

/// <summary>What a command does with a store.</summary>
internal enum StoreAccess
{
    /// <summary>It reads.</summary>
    Read,

    /// <summary>It changes a store that is there.</summary>
    Change,

    /// <summary>It changes a store, and makes one where none is.</summary>
    Make,
}
