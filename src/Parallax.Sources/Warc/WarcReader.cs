using Parallax.Sources.Files;
using Parallax.Sources.Gzip;

namespace Parallax.Sources.Warc;

/// <summary>
/// Reads an archive, plain or compressed record by record, in constant memory. What is damaged is named with its offset,
/// and reading goes on at the next record that can be found.
/// </summary>
/// <param name="longest">Most bytes of a record's block that are held.</param>
internal sealed class WarcReader(long longest)
{
    private const string NoRecord = "is no record";

    // Ten times the largest record that is read.
    private const long MostLost = 200_000_000;

    /// <summary>The records in order, as they are asked for. Does not dispose the stream.</summary>
    public IEnumerable<WarcResult> Read(Stream stream, bool isCompressed, CancellationToken cancellation) =>
        isCompressed ? Compressed(stream, cancellation) : Plain(stream, cancellation);

    private IEnumerable<WarcResult> Plain(Stream stream, CancellationToken cancellation)
    {
        var records = new WarcRecords(new WarcFeed(stream.Read), longest, long.MaxValue);
        var number = 0L;
        for (WarcStep step; !(step = WarcStep.Of(records, cancellation)).IsOver; )
        {
            yield return new WarcResult(++number, records.Offset, step.Record, step.Problem);
            if (step.Fault is not null)
            {
                yield break;
            }
        }
    }

    private IEnumerable<WarcResult> Compressed(Stream stream, CancellationToken cancellation)
    {
        var members = new GzipMembers(stream);
        var number = 0L;
        var isLost = false;
        var found = true;
        while (found)
        {
            var move = WarcStep.To(members, cancellation);
            found = !move.IsOver;
            if (move.Fault is not null)
            {
                yield return new WarcResult(++number, members.Offset, null, move.Problem);
                yield break;
            }

            if (members.Skipped > 0 && !isLost)
            {
                yield return new WarcResult(++number, members.SkippedFrom, null, NoRecord);
            }

            var records = new WarcRecords(new WarcFeed(members.Read), longest, MostLost);
            for (WarcStep step; found && !(step = WarcStep.Of(records, cancellation)).IsOver; )
            {
                // What looks like a member behind a damaged one may be a piece of it; the damage was named.
                if (step.Record is not null || !isLost || records.HasBegun)
                {
                    yield return new WarcResult(++number, members.Offset, step.Record, step.Problem);
                }

                isLost = step.Record is null;
                if (step.Fault is InvalidDataException)
                {
                    members.Leave();
                    break;
                }

                if (step.Fault is not null)
                {
                    yield break;
                }
            }
        }
    }
}
