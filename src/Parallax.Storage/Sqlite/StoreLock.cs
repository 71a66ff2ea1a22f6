using System.Globalization;
using Parallax.Core;
using Parallax.Storage.Sql;

namespace Parallax.Storage.Sqlite;

/// <summary>
/// The right to write, held as a lock of the operating system on a file beside the store: it ends with the process that
/// holds it, however that ends. The file is left behind, as to delete it would race with the next. Another beside it says
/// who holds the lock, as .NET lets nobody read a locked file.
/// </summary>
internal sealed class StoreLock : IAsyncDisposable
{
    private const int MostWords = 200;

    private readonly FileStream held;
    private readonly string holder;

    private StoreLock(FileStream held, string words) => (this.held, holder) = (held, words);

    /// <summary>Takes the lock.</summary>
    /// <exception cref="StoreException">Somebody holds it; the message names who.</exception>
    public static StoreLock Take(string store, TimeProvider time)
    {
        var words = store + ".writer";
        FileStream? stream = null;
        try
        {
            stream = new FileStream(store + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(words, Holder(time.GetUtcNow()));
            return new StoreLock(stream, words);
        }
        catch (UnauthorizedAccessException exception)
        {
            stream?.Dispose();
            throw StoreFaults.Of(store, exception);
        }
        catch (IOException exception)
        {
            // The words could not be written, or the file is there and cannot be had: somebody has it.
            var isHeld = stream is null && File.Exists(store + ".lock");
            stream?.Dispose();
            throw isHeld
                ? new StoreInUseException(
                    $"the store {store} is being written by {Holder(words)}; wait until that is done, or end it",
                    exception
                )
                : StoreFaults.Of(store, exception);
        }
    }

    /// <summary>Gives the right back.</summary>
    public async ValueTask DisposeAsync()
    {
        // Before the lock goes, or the next holder's words would be deleted.
        if (held.CanWrite)
        {
            File.Delete(holder);
        }

        await held.DisposeAsync();
    }

    private static string Holder(DateTimeOffset now)
    {
        var program = Path.GetFileName(Environment.ProcessPath) ?? "a program";
        var since = now.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"process {Environment.ProcessId} ({program}) since {since}"
        );
    }

    /// <summary>Who holds it, by its own words.</summary>
    private static string Holder(string words)
    {
        try
        {
            var text = File.ReadAllText(words).ReplaceLineEndings(" ").Trim();
            return text.Length is > 0 and <= MostWords ? text : "another process";
        }
        catch (Exception exception) when (StoreFaults.IsOfStore(exception))
        {
            return "another process";
        }
    }
}
