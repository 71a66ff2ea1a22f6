using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;
using Parallax.Analysis.Stories.Streaming;
using Parallax.Core;
using Parallax.Storage.PostgreSql;
using Parallax.Storage.Sqlite;

namespace Parallax.Bench.Cluster;

/// <summary>The current articles of a store, by what is the same whoever stored them: address and text.</summary>
internal sealed class StoreContents
{
    /// <summary>An article.</summary>
    /// <param name="Number">Its number, which one way may give otherwise than another.</param>
    /// <param name="Story">Number of its story.</param>
    /// <param name="Findings">What was found in it, byte for byte, by key.</param>
    public sealed record Entry(long Number, long Story, IReadOnlyDictionary<string, byte[]> Findings);

    /// <summary>The articles by address and hash of text.</summary>
    public required IReadOnlyDictionary<(string Address, string Text), Entry> Articles { get; init; }

    /// <summary>Opens a store to be read.</summary>
    public static async Task<IArticleStore> OpenAsync(string name) =>
        PostgreSqlArticleStore.IsAddress(name)
            ? await PostgreSqlArticleStore.OpenReadOnlyAsync(name, TimeProvider.System, default).ConfigureAwait(false)
            : await SqliteArticleStore.OpenReadOnlyAsync(name, TimeProvider.System, default).ConfigureAwait(false);

    /// <summary>Reads all of it.</summary>
    public static async Task<StoreContents> OfAsync(string name)
    {
        var keys = Keys(name);
        var store = await OpenAsync(name).ConfigureAwait(false);
        await using (store.ConfigureAwait(false))
        {
            var articles = new Dictionary<(string, string), Entry>();
            await foreach (var one in store.GroupedAsync(StoryFeatures.Key.Name, null, default).ConfigureAwait(false))
            {
                var article = await store.ArticleAsync(one.Number, default).ConfigureAwait(false);
                var findings = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
                foreach (var key in keys)
                {
                    if (await store.AnnotationAsync(one.Number, key, default).ConfigureAwait(false) is { } found)
                    {
                        findings[key] = found.ToArray();
                    }
                }

                var text = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(article!.Article.Text)));
                articles[(article.Address, text)] = new Entry(one.Number, one.Membership.Story, findings);
            }

            return new StoreContents { Articles = articles };
        }
    }

    private static List<string> Keys(string name)
    {
        using DbConnection database = PostgreSqlArticleStore.IsAddress(name)
            ? new NpgsqlConnection(PostgreSqlAddress.Parse(name).Connection)
            : new SqliteConnection($"Data Source={name};Mode=ReadOnly;Pooling=False");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = "SELECT name FROM annotation_key ORDER BY name";
        using var rows = command.ExecuteReader();
        var keys = new List<string>();
        while (rows.Read())
        {
            keys.Add(rows.GetString(0));
        }

        return keys;
    }
}
