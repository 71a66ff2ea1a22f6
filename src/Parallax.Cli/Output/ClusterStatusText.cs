using System.Globalization;
using System.Text;
using System.Text.Json;
using Parallax.Cluster;
using Parallax.Core.Cluster;

namespace Parallax.Cli.Output;

/// <summary>How the work of many workers stands, in lines for a terminal or as JSON.</summary>
internal static class ClusterStatusText
{
    private const int MostLettersShown = 10;

    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>Lines for a terminal.</summary>
    public static string Of(ClusterStatus status)
    {
        var text = new StringBuilder();
        var work = status.Work;
        Line(
            $"items      {work.HandedIn} handed in: {work.Stored} stored, {work.Known} known, {work.Failed} failed; {work.Reading} to be read, {work.Waiting} wait for their story"
        );
        Queues("broker", status.Broker);
        Queues("database", status.Stored);
        Line($"workers    {(status.Workers.Count == 0 ? "none" : status.Workers.Count)}");
        foreach (var worker in status.Workers)
        {
            var shards = status.Shards.Count(shard => shard.Worker == worker.Report.Worker);
            Line(
                $"  {worker.Report.Worker}  {worker.Report.Roles}  on {worker.Report.Host}  {worker.Report.Read} read, {worker.Report.Decided} given a story, {shards} shards, since {Time(worker.Started)}"
            );
        }

        var held = status.Shards.Count(shard => shard.Worker is not null);
        Line(
            $"shards     {held} of {status.Shards.Count} held, {status.Shards.Sum(shard => shard.Decided)} articles taken up, highest epoch {status.Shards.Select(shard => shard.Epoch).DefaultIfEmpty(0).Max()}"
        );
        Line($"dead       {(status.Dead.Count == 0 ? "none" : status.Dead.Count)}");
        foreach (var letter in status.Dead.Take(MostLettersShown))
        {
            Line($"  {Letter(letter)}");
        }

        return text.ToString();

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

        void Queues(string where, IReadOnlyList<QueueLength>? queues)
        {
            var waiting = (queues ?? []).Where(queue => queue.Waiting + queue.Held > 0).ToList();
            var oldest = waiting
                .Select(queue => queue.Oldest)
                .OfType<DateTimeOffset>()
                .Order()
                .Cast<DateTimeOffset?>()
                .FirstOrDefault();
            Line(
                $"{where, -10} {(queues is null ? "not asked" : waiting.Count == 0 ? "nothing waits" : $"{waiting.Sum(queue => queue.Waiting)} wait, {waiting.Sum(queue => queue.Held)} held{(oldest is { } since ? $", since {Time(since)}" : "")}")}"
            );
            foreach (var queue in waiting)
            {
                Line($"  {queue.Queue, -12} {queue.Waiting} wait, {queue.Held} held");
            }
        }
    }

    /// <summary>The same for programs.</summary>
    public static string Json(ClusterStatus status) =>
        JsonSerializer.Serialize(
            new
            {
                status.Work,
                status.Broker,
                Database = status.Stored,
                Workers = status.Workers.Select(worker => new
                {
                    worker.Report.Worker,
                    worker.Report.Host,
                    worker.Report.Roles,
                    worker.Report.Read,
                    worker.Report.Decided,
                    worker.Started,
                    worker.Seen,
                }),
                status.Shards,
                Dead = status.Dead.Select(letter => new
                {
                    letter.Id,
                    letter.Message.Queue,
                    Body = Encoding.UTF8.GetString(letter.Message.Body.Span),
                    letter.Reason,
                    letter.At,
                }),
            },
            Written
        ) + "\n";

    /// <summary>A dead letter in one line.</summary>
    public static string Letter(DeadLetter letter) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{letter.Id}  {Time(letter.At)}  {Encoding.UTF8.GetString(letter.Message.Body.Span)}  {letter.Reason}"
        );

    private static string Time(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
