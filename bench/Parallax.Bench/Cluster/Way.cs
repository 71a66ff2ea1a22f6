namespace Parallax.Bench.Cluster;

/// <summary>A way for a corpus to be taken in.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="PostgreSql">Into PostgreSQL; else SQLite.</param>
/// <param name="Workers">So many workers; 0 for one process by itself.</param>
/// <param name="Broker">Whether workers share their work through RabbitMQ; else through the database.</param>
/// <param name="Pinned">Whether the program's process may use one processor only; servers may use all.</param>
internal sealed record Way(
    string Name,
    bool PostgreSql = false,
    int Workers = 0,
    bool Broker = false,
    bool Pinned = false
)
{
    /// <summary>All of them; the first is what the others are held against.</summary>
    public static IReadOnlyList<Way> All { get; } =
    [
        SqliteAlone,
        SqlitePinned,
        new("one process, PostgreSQL", PostgreSql: true),
        new("one process, PostgreSQL, pinned", PostgreSql: true, Pinned: true),
        OneWorker,
        OneWorkerPinned,
        TwoWorkers,
        new("4 workers, RabbitMQ", PostgreSql: true, Workers: 4, Broker: true),
        new("2 workers, no broker", PostgreSql: true, Workers: 2),
    ];

    /// <summary>What the others are held against.</summary>
    public static Way SqliteAlone => new("one process, SQLite");

    /// <summary>What the overhead of one worker is told against.</summary>
    public static Way SqlitePinned => new("one process, SQLite, pinned", Pinned: true);

    /// <summary>What the gain of a second worker is told against.</summary>
    public static Way OneWorker => new("1 worker, RabbitMQ", PostgreSql: true, Workers: 1, Broker: true);

    /// <summary>On one processor, as the embedded run that it is held against.</summary>
    public static Way OneWorkerPinned => OneWorker with { Name = "1 worker, RabbitMQ, pinned", Pinned = true };

    /// <summary>A second worker.</summary>
    public static Way TwoWorkers => OneWorker with { Name = "2 workers, RabbitMQ", Workers = 2 };
}
