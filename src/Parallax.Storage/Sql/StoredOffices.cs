using System.Collections.Immutable;
using Parallax.Core;

namespace Parallax.Storage.Sql;

/// <summary>Facts about offices as the store has them, what was asked for lately kept in memory and kept up to date.</summary>
/// <param name="readFacts">Reads.</param>
/// <param name="caches">Whether nobody else writes now, so that what was read is kept.</param>
internal sealed class StoredOffices(
    Func<Func<StoreConnection, ImmutableArray<OfficeFact>>, ImmutableArray<OfficeFact>> readFacts,
    Func<bool> caches
) : IOfficeFacts
{
    // Some two hundred countries, and the bodies of what is being read.
    private const int MostKept = 1024;

    private readonly Lock gate = new();
    private readonly Dictionary<string, ImmutableArray<OfficeFact>> kept = new(StringComparer.Ordinal);
    private long changes;

    /// <inheritdoc/>
    public IReadOnlyList<OfficeFact> Find(string serves)
    {
        ArgumentNullException.ThrowIfNull(serves);
        long before;
        lock (gate)
        {
            if (caches() && kept.TryGetValue(serves, out var known))
            {
                return known;
            }

            before = changes;
        }

        var facts = readFacts(connection => Read(connection, serves));
        lock (gate)
        {
            // What was written while they were read may be missing in them.
            if (caches() && before == changes)
            {
                if (kept.Count >= MostKept)
                {
                    kept.Clear();
                }

                kept[serves] = facts;
            }
        }

        return facts;
    }

    /// <summary>Facts were stored.</summary>
    public void Add(IReadOnlyList<OfficeFact> facts)
    {
        if (facts.Count == 0)
        {
            return;
        }

        lock (gate)
        {
            changes++;
            foreach (var group in facts.GroupBy(fact => fact.Serves, StringComparer.Ordinal))
            {
                if (kept.TryGetValue(group.Key, out var known))
                {
                    // Somebody may have read them between their commit and this line.
                    kept[group.Key] = known.AddRange(group.Where(fact => !known.Contains(fact)));
                }
            }
        }
    }

    /// <summary>Others may have written: nothing that was read is kept.</summary>
    public void Forget()
    {
        lock (gate)
        {
            changes++;
            kept.Clear();
        }
    }

    private static ImmutableArray<OfficeFact> Read(StoreConnection connection, string serves) =>
        [
            .. connection.All(
                "SELECT holder, title, of_name, former, day, article, start, \"end\", words FROM office WHERE serves = ?1",
                reader => new OfficeFact(
                    reader.GetString(0),
                    reader.GetString(1),
                    reader.GetString(2),
                    serves,
                    reader.GetInt64(3) == 1 ? OfficeTenure.Former : OfficeTenure.Current,
                    reader.GetInt32(4) < 0 ? null : reader.OptionalDay(4),
                    new Evidence(
                        StoredArticle.Id(reader.GetInt64(5)),
                        reader.GetInt32(6),
                        reader.GetInt32(7),
                        reader.GetString(8)
                    )
                ),
                serves
            ),
        ];
}
