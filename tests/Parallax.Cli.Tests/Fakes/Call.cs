using System.Text;
using Parallax.Cli.Output;
using Parallax.Cli.Terminal;

namespace Parallax.Cli.Tests.Fakes;

/// <summary>A call of the command inside this process, and what came of it.</summary>
internal sealed record Call(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Call Run(params string[] args) => Run(FakeComposition.Create(), string.Empty, args);

    public static Call Run(Composition composition, string input, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var streams = new Streams(
            () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
            output,
            error,
            Screen.Paper
        );
        var code = ParallaxCommand.Run(args, composition, streams, CancellationToken.None);
        return new Call(code, output.ToString(), error.ToString());
    }
}
