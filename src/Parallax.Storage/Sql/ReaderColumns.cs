using System.Data.Common;

namespace Parallax.Storage.Sql;

/// <summary>Columns that may be without a value.</summary>
internal static class ReaderColumns
{
    /// <summary>A number, or null.</summary>
    public static long? Optional(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetInt64(column);

    /// <summary>A day, or null.</summary>
    public static DateOnly? OptionalDay(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : DateOnly.FromDayNumber(reader.GetInt32(column));

    /// <summary>Words, or null.</summary>
    public static string? OptionalText(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>The largest, or the least that it can be where there is none.</summary>
    public static long Max(this IEnumerable<long> numbers, long least) => numbers.Append(least).Max();
}
