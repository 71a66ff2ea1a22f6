using System.Security.Cryptography;
using Parallax.Core;

namespace Parallax.Sources.Files;

/// <summary>Brings the bytes of one input, or one line that says why there are none.</summary>
internal static class FileSource
{
    /// <summary>How users name standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Opens the file for reading, or says why it cannot be. Exactly one of the two is null.</summary>
    public static (Stream? Stream, string? Failure) Open(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            return (null, "an empty path was given; name a file, or - for standard input");
        }

        if (Directory.Exists(path))
        {
            return (null, $"{Shown(path)}: is a directory; name the files in it");
        }

        try
        {
            return (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), null);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, $"{Shown(path)}: no such file; check the path");
        }
        catch (UnauthorizedAccessException)
        {
            return (null, $"{Shown(path)}: may not be read; check its permissions");
        }
        catch (Exception error) when (error is IOException or ArgumentException or NotSupportedException)
        {
            return (null, $"{Shown(path)}: cannot be opened ({OneLine(error.Message)}); check the path");
        }
    }

    /// <summary>Reads the stream to its end, at most <see cref="InputLimits.MaxBytes"/> bytes.</summary>
    /// <param name="path">How the user named the input.</param>
    /// <param name="stream">Its bytes; not disposed here.</param>
    /// <param name="limits">How much may be read.</param>
    /// <param name="cancellation">Ends the reading with an exception.</param>
    public static (Source? Source, string? Failure) Read(
        string path,
        Stream stream,
        InputLimits limits,
        CancellationToken cancellation
    )
    {
        var name = path == StandardInput ? "standard input" : Shown(path);
        try
        {
            // The length first: a file of 50 MB is refused without being read.
            if (stream.CanSeek && stream.Length - stream.Position > limits.MaxBytes)
            {
                return (null, TooLarge(name, $"{(stream.Length - stream.Position) / 1e6:0.#} MB", limits));
            }

            using var content = new MemoryStream();
            var buffer = new byte[81_920];
            for (int count; (count = stream.Read(buffer)) > 0; content.Write(buffer, 0, count))
            {
                cancellation.ThrowIfCancellationRequested();
                if (content.Length + count > limits.MaxBytes)
                {
                    return (null, TooLarge(name, "more", limits));
                }
            }

            return content.Length == 0
                ? (null, $"{name}: is empty; nothing to read")
                : (Of(path, content.ToArray()), null);
        }
        catch (Exception error) when (IsFault(error))
        {
            return (null, $"{name}: cannot be read ({OneLine(error.Message)}); check the file");
        }
    }

    /// <summary>The bytes with their hash.</summary>
    public static Source Of(string path, ReadOnlyMemory<byte> content) =>
        new(path, content, Convert.ToHexStringLower(SHA256.HashData(content.Span)));

    /// <summary>A path as it may be printed in one line: control characters, which a name may hold, as <c>?</c>.</summary>
    public static string Shown(string path) => new([.. path.Select(c => char.IsControl(c) ? '?' : c)]);

    private static string TooLarge(string name, string size, InputLimits limits) =>
        $"{name}: too large ({size}; at most {limits.MaxBytes / 1e6:0.#} MB are read); give the article alone or raise the limit";

    /// <summary>Whether the error is the disk's, the file's or its compression's, and no fault of ours.</summary>
    public static bool IsFault(Exception error) =>
        error is IOException or UnauthorizedAccessException or NotSupportedException or InvalidDataException;

    /// <summary>The message as part of a line.</summary>
    public static string OneLine(string message) => message.ReplaceLineEndings(" ").TrimEnd('.');
}
