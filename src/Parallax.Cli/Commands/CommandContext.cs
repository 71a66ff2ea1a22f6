using System.CommandLine;
using Parallax.Cli.Output;

namespace Parallax.Cli.Commands;

/// <summary>What every command is given.</summary>
internal sealed record CommandContext(Composition Composition, Streams Streams, CancellationToken Cancellation)
{
    /// <summary>Leaves out warnings and closing lines; failures are always named.</summary>
    public Option<bool> Quiet { get; } =
        new("--quiet") { Description = "No warnings and no closing line; failures are still named", Recursive = true };

    /// <summary>Adds the trace to an error.</summary>
    public Option<bool> Verbose { get; } =
        new("--verbose") { Description = "Add the trace to an error", Recursive = true };

    /// <summary>A closing line.</summary>
    public void Note(ParseResult parsed, string line)
    {
        if (!parsed.GetValue(Quiet))
        {
            Streams.Error.WriteLine(line);
        }
    }

    public void Warn(ParseResult parsed, string line)
    {
        if (!parsed.GetValue(Quiet))
        {
            Streams.Complain(line);
        }
    }
}
