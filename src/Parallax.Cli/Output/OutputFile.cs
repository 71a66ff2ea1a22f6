using Parallax.Cli.Inputs;

namespace Parallax.Cli.Output;

/// <summary>A report's file: written beside its place and moved there whole, so that no half report is ever found.</summary>
internal sealed class OutputFile
{
    private readonly string path;

    private OutputFile(string path) => this.path = path;

    /// <summary>Checks, before any work is done, that the report may be written there.</summary>
    /// <exception cref="CommandException">It names a folder, lies in a missing one, or is one of the inputs.</exception>
    public static OutputFile At(string path, IEnumerable<string> inputs)
    {
        if (path.Length == 0 || Directory.Exists(path))
        {
            throw CommandException.WordsOff($"-o '{path}' is a folder; name a file");
        }

        if (IsDevice(Path.GetFullPath(path)))
        {
            return new OutputFile(Path.GetFullPath(path));
        }

        var real = FilePath.Real(path);
        if (!Directory.Exists(Path.GetDirectoryName(real)))
        {
            throw CommandException.WordsOff($"-o {path}: its folder does not exist; make it or name another file");
        }

        var overwritten = inputs.FirstOrDefault(input =>
            input != FilePath.StandardInput && FilePath.Real(input) == real
        );
        return overwritten is null
            ? new OutputFile(real)
            : throw CommandException.WordsOff($"-o {path} would overwrite an input; name another file");
    }

    /// <summary>Writes the report in UTF-8 without a byte order mark.</summary>
    public void Write(string report)
    {
        using var staged = Stage();
        staged.Write(report);
        staged.Complete();
    }

    /// <summary>The file as it is written piece by piece; nothing is in its place before it is complete.</summary>
    public StagedFile Stage() => new(path, IsDevice(path));

    /// <summary>/dev/null, /dev/stdout, a shell's <c>&gt;(...)</c>: written to, never replaced by a file.</summary>
    private static bool IsDevice(string path) => path.StartsWith("/dev/", StringComparison.Ordinal);
}
