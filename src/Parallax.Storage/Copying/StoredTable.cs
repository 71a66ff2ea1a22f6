using System.Data.Common;

namespace Parallax.Storage.Copying;

/// <summary>What a column holds.</summary>
internal enum ColumnKind
{
    /// <summary>A number of 32 bits.</summary>
    Integer,

    /// <summary>A number of 64 bits.</summary>
    Long,

    /// <summary>Words.</summary>
    Text,

    /// <summary>Bytes.</summary>
    Bytes,
}

/// <summary>A column of a table.</summary>
internal sealed record StoredColumn(string Name, ColumnKind Kind)
{
    /// <summary>The name as SQL takes it: one of them is "end".</summary>
    public string Quoted => $"\"{Name}\"";
}

/// <summary>A table that both kinds of store have, with the columns that mean the same in both.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Key">How many of the first columns tell a row from all others; rows are read in their order.</param>
/// <param name="Article">
/// Where it is kept by month in PostgreSQL: an expression over its row, called <c>t</c>, that is the article's number.
/// </param>
internal sealed record StoredTable(
    string Name,
    IReadOnlyList<StoredColumn> Columns,
    int Key = 1,
    string? Article = null
)
{
    /// <summary>Its name as SQL takes it: one of them is "fetch".</summary>
    public string Quoted => $"\"{Name}\"";

    /// <summary>The columns' names.</summary>
    public string Names => string.Join(", ", Columns.Select(column => column.Quoted));

    /// <summary>The columns, read from <c>t</c>.</summary>
    public string Read => string.Join(", ", Columns.Select(column => $"t.{column.Quoted}"));

    /// <summary>
    /// All tables, each behind those that it refers to. Texts that stand in them are the same in both; what either has for its
    /// search alone is made anew.
    /// </summary>
    public static IReadOnlyList<StoredTable> All { get; } =
    [
        Of("content", "id key sha256* data*"),
        Of("outlet", "id name'"),
        Of("address", "id key address' current revisions."),
        Of("story", "id first_article articles copies first_day. last_day. decided. became"),
        Of(
            "article",
            "id address revision. superseded. content text_sha256* day. stored outlet headline' quotations. story copy_of "
                + "decided. reasons'",
            article: "t.id"
        ),
        Of("print", "content found article", key: 2),
        Of("body", "article text* facts* quotations*", article: "t.article"),
        Of("annotation_key", "id name'"),
        Of("annotation", "id data*", article: "t.id >> 8"),
        Of("office", "serves' day. title' holder' of_name' former. article start. end. words'", key: 6),
        Of("decision", "id kind' story articles' at' before' undoes"),
        Of("fetch", "address' etag' last_modified' at'"),
        Of("document", "version kind' id' at content*"),
        Of("totals", "one. articles revisions stories quotations next_article next_story changes"),
    ];

    /// <summary>The values of a row: long, string, byte[] or null.</summary>
    public object?[] Values(DbDataReader reader)
    {
        var values = new object?[Columns.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = reader.IsDBNull(i)
                ? null
                : Columns[i].Kind switch
                {
                    ColumnKind.Text => Storable(reader.GetString(i)),
                    ColumnKind.Bytes => reader.GetFieldValue<byte[]>(i),
                    ColumnKind.Integer => (long)reader.GetInt32(i),
                    _ => reader.GetInt64(i),
                };
        }

        return values;
    }

    /// <summary>A row's key in words, for those who are told of it.</summary>
    public string KeyOf(object?[] row) => string.Join(" ", row.Take(Key));

    // PostgreSQL keeps no NUL in a text; a store that has one is the same store with what readers see instead.
    private static string Storable(string text) =>
        text.Contains('\0', StringComparison.Ordinal) ? text.Replace('\0', '\uFFFD') : text;

    /// <param name="name">The table.</param>
    /// <param name="columns">Names; <c>'</c> is text, <c>*</c> bytes, <c>.</c> a number of 32 bits.</param>
    /// <param name="key">As <see cref="Key"/>.</param>
    /// <param name="article">As <see cref="Article"/>.</param>
    private static StoredTable Of(string name, string columns, int key = 1, string? article = null) =>
        new(
            name,
            [
                .. columns
                    .Split(' ')
                    .Select(column => new StoredColumn(
                        column.TrimEnd('\'', '*', '.'),
                        column[^1] switch
                        {
                            '\'' => ColumnKind.Text,
                            '*' => ColumnKind.Bytes,
                            '.' => ColumnKind.Integer,
                            _ => ColumnKind.Long,
                        }
                    )),
            ],
            key,
            article
        );
}
