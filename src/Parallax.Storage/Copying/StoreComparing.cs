using Parallax.Storage.Search;

namespace Parallax.Storage.Copying;

/// <summary>Walks two stores side by side, row by row.</summary>
internal sealed class StoreComparing(CopySource one, CopySource other, CopyWatch watch)
{
    // What stands in the full text, as rows; the numbers of rows in it are the same in every store.
    private static readonly StoredTable Searched = new(
        "article_search",
        [
            new StoredColumn("id", ColumnKind.Long),
            new StoredColumn("people", ColumnKind.Text),
            new StoredColumn("places", ColumnKind.Text),
        ]
    );

    private static readonly StoredTable Quotations = new("quotation_search", [new StoredColumn("id", ColumnKind.Long)]);
    private static readonly StoredTable Versions = new("versions", [new StoredColumn("document", ColumnKind.Long)]);

    /// <summary>Compares all tables.</summary>
    public StoreComparison Run() =>
        new([
            .. StoredTable.All.Select(table =>
                Compare(table, one.Rows(table).Select(row => row.Values), other.Rows(table).Select(row => row.Values))
            ),
            Compare(Searched, Names(one), Names(other)),
            Compare(Quotations, Rows(one.Quotations()), Rows(other.Quotations())),
            Compare(Versions, Rows([one.LastVersion()]), Rows([other.LastVersion()])),
        ]);

    private static IEnumerable<object?[]> Rows(IEnumerable<long> numbers) =>
        numbers.Select(number => new object?[] { number });

    /// <summary>Names as they are looked for: one store has them folded already.</summary>
    private static IEnumerable<object?[]> Names(CopySource source) =>
        source.Names().Select(row => new object?[] { row.Row, Folded(row.People), Folded(row.Places) });

    private static string? Folded(string? names)
    {
        var words = names is null ? [] : SearchToken.Of(names).Select(token => token.Text).ToList();
        return words.Count == 0 ? null : string.Join(' ', words);
    }

    private ComparedTable Compare(StoredTable table, IEnumerable<object?[]> first, IEnumerable<object?[]> second)
    {
        using var hash = new TableDigest();
        using var otherHash = new TableDigest();
        using var rows = first.GetEnumerator();
        using var otherRows = second.GetEnumerator();
        string? difference = null;
        while (true)
        {
            var (row, otherRow) = (
                rows.MoveNext() ? rows.Current : null,
                otherRows.MoveNext() ? otherRows.Current : null
            );
            if (row is null && otherRow is null)
            {
                return new ComparedTable(
                    table.Name,
                    hash.Rows,
                    otherHash.Rows,
                    hash.Hex(),
                    otherHash.Hex(),
                    difference
                );
            }

            Add(hash, row);
            Add(otherHash, otherRow);
            difference ??= Difference(table, row, otherRow);
            watch.Row("checking " + table.Name);
        }
    }

    private static void Add(TableDigest hash, object?[]? row)
    {
        if (row is not null)
        {
            hash.Add(row);
        }
    }

    private string? Difference(StoredTable table, object?[]? row, object?[]? otherRow)
    {
        if (row is null || otherRow is null)
        {
            var (there, key) = row is null ? (other.Where, otherRow!) : (one.Where, row);
            return $"{table.Name}: the row {OneLine(table.KeyOf(key))} is in {there} alone";
        }

        for (var i = 0; i < row.Length; i++)
        {
            if (Same(row[i], otherRow[i]))
            {
                continue;
            }

            return i < table.Key
                ? $"{table.Name}: {one.Where} has the row {OneLine(table.KeyOf(row))} where {other.Where} has "
                    + OneLine(table.KeyOf(otherRow))
                : $"{table.Name}: the row {OneLine(table.KeyOf(row))} differs in {table.Columns[i].Name}";
        }

        return null;
    }

    private static bool Same(object? one, object? other) =>
        one is byte[] bytes && other is byte[] others ? bytes.AsSpan().SequenceEqual(others) : Equals(one, other);

    private static string OneLine(string key)
    {
        const int Longest = 80;
        var line = string.Concat(key.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return line.Length <= Longest ? line : line[..Longest] + "...";
    }
}
