using Parallax.Sources.Files;
using Parallax.Sources.Gzip;

namespace Parallax.Sources.Warc;

/// <summary>One step through an archive, with the fault that the file or its compression had, if any.</summary>
/// <param name="Record">The record that was read.</param>
/// <param name="Problem">Why none was, for a line.</param>
/// <param name="Fault">What was thrown.</param>
internal readonly record struct WarcStep(WarcRecord? Record, string? Problem, Exception? Fault)
{
    /// <summary>Whether there is nothing more.</summary>
    public bool IsOver => Record is null && Problem is null;

    /// <summary>To the next record.</summary>
    public static WarcStep Of(WarcRecords records, CancellationToken cancellation)
    {
        try
        {
            var (record, problem) = records.Next(cancellation);
            return new WarcStep(record, problem, null);
        }
        catch (Exception error) when (FileSource.IsFault(error))
        {
            return Faulty(error);
        }
    }

    /// <summary>To the next member; over where there is none.</summary>
    public static WarcStep To(GzipMembers members, CancellationToken cancellation)
    {
        try
        {
            return new WarcStep(null, members.Next(cancellation) ? "opened" : null, null);
        }
        catch (Exception error) when (FileSource.IsFault(error))
        {
            return Faulty(error);
        }
    }

    private static WarcStep Faulty(Exception error) =>
        new(
            null,
            error is InvalidDataException
                ? $"is damaged ({FileSource.OneLine(error.Message)})"
                : $"cannot be read ({FileSource.OneLine(error.Message)}); check the file",
            error
        );
}
