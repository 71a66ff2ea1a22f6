using System.Text.Json;
using Microsoft.Data.Sqlite;
using Parallax.Core;
using Parallax.Storage.Sql;

namespace Parallax.Storage.Sqlite;

/// <summary>What went wrong in the file, as a line for its user: what, where, what to do.</summary>
internal static class StoreFaults
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int TooBig = 18;
    private const int Constraint = 19;
    private const int NotADatabase = 26;

    /// <summary>Whether an exception is the store's fault, and not the caller's.</summary>
    public static bool IsOfStore(Exception exception) =>
        exception
            is SqliteException
                or IOException
                or UnauthorizedAccessException
                or InvalidDataException
                or JsonException;

    /// <summary>The fault of an exception.</summary>
    /// <param name="path">The file.</param>
    /// <param name="exception">As <see cref="IsOfStore"/> accepts it.</param>
    public static StoreException Of(string path, Exception exception) =>
        new(
            exception switch
            {
                SqliteException sqlite => Line(path, sqlite),
                InvalidDataException or JsonException => Damaged(path, exception.Message),
                UnauthorizedAccessException => $"the store {path} may not be opened: {OneLine(exception.Message)}; "
                    + "check who owns the file and its folder",
                _ => $"the store {path} cannot be used: {OneLine(exception.Message)}; check the path and the disk",
            },
            exception
        );

    /// <summary>Whether the file cannot be opened as a log is to be written beside it and may not be.</summary>
    public static bool NeedsWriting(SqliteException exception) =>
        exception.SqliteErrorCode is CannotOpen or ReadOnly or InputOutput;

    private static string Line(string path, SqliteException fault) =>
        fault.SqliteErrorCode switch
        {
            Full =>
                $"the disk of the store {path} is full; free some space and run again, what was reported stored is kept",
            ReadOnly =>
                $"the store {path} is read-only; make the file and its folder writable, or choose another with --db",
            NotADatabase => $"{path} is not a Parallax store; choose another file with --db",
            Corrupt => Damaged(path, OneLine(fault.Message)),
            Busy or Locked => $"the store {path} is locked by another program; wait until it is done and run again",
            CannotOpen =>
                $"the store {path} cannot be opened; check that it is a file, and that it and its folder may be written",
            InputOutput =>
                $"the disk of the store {path} fails ({OneLine(fault.Message)}); check the disk and run again, "
                    + "what was reported stored is kept",
            TooBig => $"an article is too large for the store {path}; nothing of its step was stored",
            Constraint =>
                $"the store {path} refuses what contradicts it ({OneLine(fault.Message)}); nothing of this step was "
                    + "stored: another program may have written to it, run again",
            _ =>
                $"the store {path} cannot be used ({OneLine(fault.Message)}); check the file, or choose another with --db",
        };

    private static string Damaged(string path, string what) =>
        $"the store {path} is damaged ({OneLine(what)}); restore it from a backup, or ingest into another with --db";

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
