using System.Text.Json;
using Parallax.Analysis.Reports;

namespace Parallax.Cli.Inputs;

/// <summary>Reports that were made before, told from articles by how they begin.</summary>
internal static class ExportReport
{
    // Enough for the brace, the first name and any layout between them.
    private const int Beginning = 256;

    /// <summary>Whether the file is a report of Parallax; what cannot be opened is left to those who read articles.</summary>
    public static bool Is(string path)
    {
        if (path == FilePath.StandardInput || !File.Exists(path))
        {
            return false;
        }

        try
        {
            using var file = File.OpenRead(path);
            return Begins(file, out _);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Whether the stream begins as a report does.</summary>
    public static bool Begins(Stream stream, out byte[] beginning)
    {
        var buffer = new byte[Beginning];
        var count = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        beginning = buffer[..count];
        return ReportJson.Begins(beginning);
    }

    /// <summary>The report.</summary>
    /// <exception cref="CommandException">It is none after all.</exception>
    public static Report Read(string path, Func<Stream> standardInput)
    {
        try
        {
            return ReportJson.Read(ReportFile.Read(path, standardInput));
        }
        catch (JsonException e)
        {
            throw CommandException.NothingDone(
                $"{path}: is no report of this version ({e.Message.Split(". ")[0].TrimEnd('.')}); make it again with 'parallax compare'",
                e
            );
        }
    }
}
