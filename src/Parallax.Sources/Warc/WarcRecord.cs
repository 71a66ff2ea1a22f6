namespace Parallax.Sources.Warc;

/// <summary>One record of an archive, held whole.</summary>
/// <param name="Type">Its kind in lower case: "response".</param>
/// <param name="Target">Address it was fetched from, as written; null where none is.</param>
/// <param name="ContentType">What its block is; of a response "application/http".</param>
/// <param name="Block">Its bytes.</param>
internal sealed record WarcRecord(string Type, string? Target, string? ContentType, ReadOnlyMemory<byte> Block);

/// <summary>A record, or what is wrong where one should be; exactly one is null.</summary>
/// <param name="Number">Of the record in the archive, from 1.</param>
/// <param name="Offset">Where in the file it begins, or its gzip member does.</param>
/// <param name="Record">The record.</param>
/// <param name="Problem">Why there is none, for a line.</param>
internal sealed record WarcResult(long Number, long Offset, WarcRecord? Record, string? Problem);
