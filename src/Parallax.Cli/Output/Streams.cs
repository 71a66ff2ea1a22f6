using System.Text;
using Parallax.Cli.Terminal;

namespace Parallax.Cli.Output;

/// <summary>Where a command reads, writes and complains, always in UTF-8, whatever the machine's locale says.</summary>
internal sealed class Streams(Func<Stream> input, TextWriter output, TextWriter error, Screen screen) : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Standard input, opened only when it is asked for.</summary>
    public Func<Stream> Input { get; } = input;

    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = error;

    public Screen Screen { get; } = screen;

    /// <summary>What progress is laid out for: a bar where it can be drawn again in place.</summary>
    public Screen Errors { get; init; } = Screen.Paper;

    /// <summary>
    /// The process's own streams. A reader that closes its end of the pipe (<c>| head</c>) is no error: the runtime's
    /// console stream takes EPIPE for the end of the work.
    /// </summary>
    public static Streams OfProcess() =>
        new(Console.OpenStandardInput, Writer(Console.OpenStandardOutput()), ErrorWriter(), Screen.OfProcess())
        {
            Errors = Screen.OfErrors(),
        };

    /// <summary>The same streams with another standard input; what is disposed of is the original.</summary>
    public Streams WithInput(Func<Stream> other) => new(other, Output, Error, Screen) { Errors = Errors };

    /// <summary>Writes one complaint; what a file's name carries is shown, not obeyed.</summary>
    public void Complain(string line) => Error.WriteLine("parallax: " + OneLine.Of(line));

    public void Dispose()
    {
        Output.Flush();
        Error.Flush();
    }

    private static StreamWriter Writer(Stream stream) => new(stream, Utf8, 1 << 14) { NewLine = "\n" };

    private static StreamWriter ErrorWriter()
    {
        var writer = Writer(Console.OpenStandardError());
        writer.AutoFlush = true;
        return writer;
    }
}
