using Parallax.Cli.Commands;
using Parallax.Cli.Output;

namespace Parallax.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        using var streams = Streams.OfProcess();
        using var interruption = Interruption.Watch(ofServer: args is [ServeCommand.Name or WorkerCommand.Name, ..]);
        return ParallaxCommand.Run(args, Composition.Standard, streams, interruption.Token);
    }
}
