using Parallax.Core;

namespace Parallax.Storage.Sql;

/// <summary>Keeps what articles tell about offices: each fact once a day, with the first words that told it.</summary>
internal sealed class OfficeWriter(StoreConnection connection)
{
    // Articles may come in any order where several write: the first of them by number is the evidence.
    private readonly string put =
        "INSERT INTO office (serves, day, title, holder, of_name, former, article, start, \"end\", words) "
        + $"VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT ({connection.Dialect.OfficeKey}) DO UPDATE SET "
        + "article = excluded.article, start = excluded.start, \"end\" = excluded.\"end\", words = excluded.words "
        + "WHERE excluded.article < office.article";

    private readonly List<OfficeFact> added = [];

    /// <summary>The facts that were not there before.</summary>
    public IReadOnlyList<OfficeFact> Added => added;

    /// <summary>Keeps an article's facts.</summary>
    public void Add(ArticleRecord record)
    {
        foreach (var fact in record.Offices)
        {
            var isNew = connection.Run(
                put,
                fact.Serves,
                fact.Day?.DayNumber ?? -1,
                fact.Title,
                fact.Holder,
                fact.Of,
                fact.Tenure == OfficeTenure.Former,
                record.Number,
                fact.Evidence.Start,
                fact.Evidence.End,
                fact.Evidence.Text
            );
            if (isNew > 0)
            {
                added.Add(fact with { Evidence = fact.Evidence with { Article = StoredArticle.Id(record.Number) } });
            }
        }
    }
}
