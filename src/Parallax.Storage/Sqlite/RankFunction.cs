using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Parallax.Storage.Search;
using Parallax.Storage.Sql;

namespace Parallax.Storage.Sqlite;

/// <summary>
/// <c>weigh(table, usual length, weight of each column..., rarity of each phrase...)</c>: BM25 of a row. FTS5's own counts
/// every row that has any of the words before it ranks the first, which takes longer than all else where words are common;
/// here rarities are handed in.
/// </summary>
internal static unsafe partial class RankFunction
{
    /// <summary>In the place of a rarity: the phrase is of the word before it, another that begins so.</summary>
    public const double OfWordBefore = -1;

    private const string Library = "e_sqlite3";
    private const int Row = 100;

    // Phrases behind these are of filters, and are not weighed.
    private const int MostPhrases = SearchTerm.MostPhrases;

    /// <summary>Makes the function known to a connection.</summary>
    public static void Register(SqliteStoreConnection connection)
    {
        var database = connection.Database.Handle!.DangerousGetHandle();
        nint api = 0;
        Check(Prepare(database, "SELECT fts5(?1)", -1, out var statement, 0));
        try
        {
            fixed (byte* type = "fts5_api_ptr\0"u8)
            {
                Check(BindPointer(statement, 1, &api, type, 0));
                _ = Step(statement) == Row;
            }
        }
        finally
        {
            _ = FinalizeStatement(statement);
        }

        if (api == 0)
        {
            throw new InvalidOperationException("this SQLite has no FTS5");
        }

        var create = (delegate* unmanaged[Cdecl]<nint, byte*, nint, nint, nint, int>)((Fts5Api*)api)->CreateFunction;
        delegate* unmanaged[Cdecl]<Fts5Functions*, nint, nint, int, nint*, void> weigh = &Weigh;
        fixed (byte* name = "weigh\0"u8)
        {
            Check(create(api, name, 0, (nint)weigh, 0));
        }
    }

    // Nothing may be thrown here: there is no managed code above it.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Weigh(Fts5Functions* fts, nint context, nint result, int count, nint* values)
    {
        var columns = fts->ColumnCount(context);
        var phrases = Math.Min(Math.Min(count - 1 - columns, fts->PhraseCount(context)), MostPhrases);
        var frequencies = stackalloc double[MostPhrases];
        new Span<double>(frequencies, MostPhrases).Clear();
        int places;
        var length = 0;
        var status = fts->InstanceCount(context, &places);
        for (var i = 0; status == 0 && i < places; i++)
        {
            int phrase,
                column,
                offset;
            status = fts->Instance(context, i, &phrase, &column, &offset);
            if (status == 0 && phrase < phrases)
            {
                frequencies[phrase] += Number(values[1 + column]);
            }
        }

        status = status == 0 ? fts->ColumnSize(context, -1, &length) : status;
        if (status != 0)
        {
            Fail(result, status);
            return;
        }

        var score = 0.0;
        var dampening = Bm25.Dampening(length, Number(values[0]));
        for (var phrase = 0; phrase < phrases; )
        {
            var rarity = Number(values[1 + columns + phrase]);
            var frequency = frequencies[phrase++];
            while (phrase < phrases && Number(values[1 + columns + phrase]) < 0)
            {
                frequency += frequencies[phrase++];
            }

            score += Bm25.Of(rarity, frequency, dampening);
        }

        Return(result, score);
    }

    private static void Check(int status)
    {
        if (status != 0)
        {
            throw new Microsoft.Data.Sqlite.SqliteException("SQLite has no room for the ranking of searches", status);
        }
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_prepare_v2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Prepare(nint database, string sql, int length, out nint statement, nint tail);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_pointer")]
    private static partial int BindPointer(nint statement, int index, nint* value, byte* type, nint destructor);

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    private static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_finalize")]
    private static partial int FinalizeStatement(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_value_double")]
    [SuppressGCTransition]
    private static partial double Number(nint value);

    [LibraryImport(Library, EntryPoint = "sqlite3_result_double")]
    [SuppressGCTransition]
    private static partial void Return(nint context, double value);

    [LibraryImport(Library, EntryPoint = "sqlite3_result_error_code")]
    private static partial void Fail(nint context, int status);

    /// <summary>The start of <c>fts5_api</c> (fts5.h).</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Fts5Api
    {
        public int Version;
        public nint CreateTokenizer;
        public nint FindTokenizer;
        public nint CreateFunction;
    }

    /// <summary>The start of <c>Fts5ExtensionApi</c> (fts5.h); SQLite only ever adds to its end.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Fts5Functions
    {
        public int Version;
        public nint UserData;
        public delegate* unmanaged[Cdecl]<nint, int> ColumnCount;
        public nint RowCount;
        public nint ColumnTotalSize;
        public nint Tokenize;
        public delegate* unmanaged[Cdecl]<nint, int> PhraseCount;
        public nint PhraseSize;
        public delegate* unmanaged[Cdecl]<nint, int*, int> InstanceCount;
        public delegate* unmanaged[Cdecl]<nint, int, int*, int*, int*, int> Instance;
        public nint RowId;
        public nint ColumnText;
        public delegate* unmanaged[Cdecl]<nint, int, int*, int> ColumnSize;
    }
}
