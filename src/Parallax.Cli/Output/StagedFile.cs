using System.Text;

namespace Parallax.Cli.Output;

/// <summary>
/// A file that is written beside its place and moved there once it is whole; removed where it never is. A device is written
/// to as it stands.
/// </summary>
internal sealed class StagedFile : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string path;
    private readonly string? temporary;
    private readonly FileStream stream;

    public StagedFile(string path, bool device)
    {
        this.path = path;
        temporary = device
            ? null
            : Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
        stream = Try(() =>
            new FileStream(temporary ?? path, device ? FileMode.Open : FileMode.Create, FileAccess.Write)
        );
    }

    public void Write(string piece) =>
        Try(() =>
        {
            stream.Write(Utf8.GetBytes(piece));
            return true;
        });

    /// <summary>Puts the file into its place.</summary>
    public void Complete() =>
        Try(() =>
        {
            stream.Flush(flushToDisk: temporary is not null);
            stream.Dispose();
            if (temporary is not null)
            {
                File.Move(temporary, path, overwrite: true);
            }

            return true;
        });

    public void Dispose()
    {
        try
        {
            stream.Dispose();
        }
        catch (IOException)
        {
            // A full disk was told of when the piece was written.
        }

        if (temporary is not null)
        {
            File.Delete(temporary);
        }
    }

    private T Try<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandException.NothingDone(
                $"{path}: cannot be written ({e.Message.TrimEnd('.')}); name another file",
                e
            );
        }
    }
}
