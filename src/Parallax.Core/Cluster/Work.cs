namespace Parallax.Core.Cluster;

/// <summary>Items that were handed in together: all are read as of one moment.</summary>
/// <param name="Number">Its number.</param>
/// <param name="At">When it began, which is what readers take for now.</param>
/// <param name="Known">Articles under this number were there: what they tell of offices is what readers know.</param>
public sealed record WorkRun(long Number, DateTimeOffset At, long Known);

/// <summary>An item to be read.</summary>
/// <param name="Number">The number its article takes.</param>
/// <param name="Run">Number of its run.</param>
/// <param name="Item">The item.</param>
public sealed record WorkItem(long Number, long Run, SourceItem Item);

/// <summary>What a reader made of an item.</summary>
/// <param name="Number">The item's number.</param>
/// <param name="Record">The article, its membership not decided yet; null where it was known, or could not be read.</param>
/// <param name="Failure">Why it could not be read; null where it could.</param>
/// <param name="Messages">Who is told of it.</param>
public sealed record ReadOutcome(long Number, ArticleRecord? Record, string? Failure, IReadOnlyList<Message> Messages);

/// <summary>How far the work is.</summary>
/// <param name="HandedIn">Items that were handed in.</param>
/// <param name="Reading">Those not read yet.</param>
/// <param name="Waiting">Articles read, without a story yet.</param>
/// <param name="Stored">Items that became articles, new or revised.</param>
/// <param name="Known">Items whose text was known.</param>
/// <param name="Failed">Items that could not be read.</param>
public sealed record WorkCounts(long HandedIn, long Reading, long Waiting, long Stored, long Known, long Failed);

/// <summary>A worker as it tells of itself.</summary>
/// <param name="Worker">Its name, its own among all.</param>
/// <param name="Host">Name of its machine.</param>
/// <param name="Roles">What it does, comma-separated.</param>
/// <param name="Read">Items it read since it started.</param>
/// <param name="Decided">Articles it gave a story since it started.</param>
public sealed record WorkerReport(string Worker, string Host, string Roles, long Read, long Decided);

/// <summary>A worker as others see it.</summary>
/// <param name="Report">What it told last.</param>
/// <param name="Started">When it told so first.</param>
/// <param name="Seen">When it told so last.</param>
public sealed record WorkerState(WorkerReport Report, DateTimeOffset Started, DateTimeOffset Seen);
