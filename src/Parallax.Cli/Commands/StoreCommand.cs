using System.CommandLine;
using System.Globalization;
using Parallax.Cli.Output;
using Parallax.Core;
using Parallax.Storage.Copying;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax store copy|check</c>: a whole store into another, and whether two hold the same.</summary>
internal static class StoreCommand
{
    public const string Name = "store";

    public const string Examples = """
        Examples:
          parallax store copy parallax.db postgres://press@db.example/press
          parallax store copy postgres://press@db.example/press backup.db
          parallax store check parallax.db backup.db

        A store is a file or the address of a PostgreSQL database. copy needs one that is empty, or
        a file that is not there; it copies all or nothing, and then checks both row by row. Items
        that were handed to workers and are not stored yet are not copied.
        Exit codes: 0 done, 1 the two differ, 2 the call's words are off, 3 nothing could be done.
        """;

    public static Command Create(CommandContext context) =>
        new(Name, "Copy a whole store, or check whether two hold the same")
        {
            Two(
                context,
                "copy",
                "Copy a store into an empty one",
                ("FROM", "The store"),
                ("TO", "An empty one, or a file that is not there"),
                (from, to, tell) =>
                    StoreCopying.CopyAsync(from, to, context.Composition.Time, tell, context.Cancellation)
            ),
            Two(
                context,
                "check",
                "Compare two stores row by row",
                ("STORE", "A store"),
                ("OTHER", "Another"),
                (one, other, tell) => StoreCopying.CompareAsync(one, other, tell, context.Cancellation)
            ),
        };

    private static Command Two(
        CommandContext context,
        string name,
        string description,
        (string Name, string Description) first,
        (string Name, string Description) second,
        Func<string, string, Action<CopyProgress>, Task<StoreComparison>> work
    )
    {
        var one = new Argument<string>(first.Name) { Description = first.Description };
        var other = new Argument<string>(second.Name) { Description = second.Description };
        var command = new Command(name, description) { one, other };
        command.SetAction(parsed =>
        {
            var progress = new CopyLine(context.Streams, context.Composition.Time, parsed.GetValue(context.Quiet));
            try
            {
                var told = work(parsed.GetValue(one)!, parsed.GetValue(other)!, progress.Tell).GetAwaiter().GetResult();
                progress.End();
                return Write(context, parsed, told);
            }
            catch (StoreException fault)
            {
                progress.End();
                throw CommandException.NothingDone(fault.Message, fault);
            }
        });
        return command;
    }

    private static int Write(CommandContext context, ParseResult parsed, StoreComparison told)
    {
        if (!parsed.GetValue(context.Quiet))
        {
            foreach (var table in told.Tables)
            {
                var mark = table.Difference is null ? "" : "  differs";
                context.Streams.Output.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{table.Name, -16} {table.Rows, 12}  {table.Hash}{mark}"
                    )
                );
            }

            context.Streams.Output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{"all", -16} {told.Tables.Sum(table => table.Rows), 12}  {told.Hash}"
                )
            );
            context.Streams.Output.Flush();
        }

        if (told.Difference is { } difference)
        {
            context.Streams.Complain($"the two stores differ: {difference}");
            return ExitCode.FoundWrong;
        }

        context.Note(parsed, "the two stores hold the same");
        return ExitCode.Done;
    }
}
