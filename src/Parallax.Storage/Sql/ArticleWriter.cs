using System.Text.Json;
using Parallax.Core;

namespace Parallax.Storage.Sql;

/// <summary>Puts articles into the tables, in one transaction that its caller holds.</summary>
internal sealed class ArticleWriter(StoreConnection connection, DateTimeOffset now)
{
    private readonly StoryTotals stories = new(connection);
    private readonly ISearchWriter search = connection.Dialect.SearchWriter(connection);
    private readonly OfficeWriter offices = new(connection);
    private readonly Names names = new(connection);

    // Copies name articles of their own step by the numbers they were to have.
    private readonly Dictionary<long, long> given = [];

    // Stories that a revision left, with the one it came into: a story of one article has become that.
    private readonly Dictionary<long, long> moved = [];
    private long articles;
    private long revisions;
    private long quotations;

    /// <summary>What the stored offices are found under, with the facts that were new.</summary>
    public IReadOnlyList<OfficeFact> NewOffices => offices.Added;

    /// <summary>Stores the articles in their order.</summary>
    public IReadOnlyList<SaveResult> Save(IReadOnlyList<ArticleRecord> records, CancellationToken cancellation)
    {
        var results = new List<SaveResult>(records.Count);
        foreach (var record in records)
        {
            cancellation.ThrowIfCancellationRequested();
            var result = Save(record);
            given[record.Number] = result.Article;
            results.Add(result);
        }

        search.Flush();
        var opened = stories.Flush();
        foreach (var (left, joined) in moved)
        {
            connection.Send("UPDATE story SET became = ?2 WHERE id = ?1 AND articles = 0", left, joined);
        }

        var written = results.Where(result => result.Outcome != SaveOutcome.Known).ToList();
        connection.Run(
            "UPDATE totals SET articles = articles + ?1, revisions = revisions + ?2, quotations = quotations + ?3, "
                + "stories = stories + ?4, next_article = CASE WHEN next_article < ?5 THEN ?5 ELSE next_article END, "
                + "next_story = CASE WHEN next_story < ?6 THEN ?6 ELSE next_story END, "
                + "changes = changes + ?7",
            articles,
            revisions,
            quotations,
            opened,
            written.Select(result => result.Article + 1).Max(1),
            stories.Next,
            written.Count
        );
        return results;
    }

    private SaveResult Save(ArticleRecord record)
    {
        Check(record);
        var text = HashKey.Bytes(record.TextSha256);
        var content = ContentRows.Of(connection, record.Item);
        var address = AddressRow.Find(connection, record.Address);
        var known =
            connection.One<long>(
                "SELECT article FROM print WHERE content = ?1 AND found = ?2",
                content,
                HashKey.Of(record.Item.Address)
            )
            ?? connection.One<long>(
                "SELECT id FROM article WHERE address = ?1 AND text_sha256 = ?2",
                address?.Id,
                text
            );
        if (known is { } article)
        {
            InsertPrint(record, content, article);
            return new SaveResult(article, SaveOutcome.Known);
        }

        if (address is null)
        {
            address = new AddressRow(Insert(record), record.Number, 1);
            Insert(record, address, content, text);
            return new SaveResult(record.Number, SaveOutcome.New);
        }

        if (record.Number < address.Current)
        {
            return new SaveResult(record.Number, SaveOutcome.Revised, InsertEarlier(record, address, content, text));
        }

        Supersede(address.Current, record.Membership.Story);
        connection.Send(
            "UPDATE address SET current = ?2, revisions = revisions + 1 WHERE id = ?1",
            address.Id,
            record.Number
        );
        Insert(record, address with { Revisions = address.Revisions + 1 }, content, text);
        return new SaveResult(record.Number, SaveOutcome.Revised, address.Current);
    }

    private static void Check(ArticleRecord record)
    {
        if (record.Number is <= 0 or >= SearchRow.MostArticles)
        {
            throw new ArgumentException("articles are numbered from 1 to 2^32 - 1", nameof(record));
        }

        var length = record.Article.Text.Length;
        if (record.Quotations.Any(quote => quote.Start < 0 || quote.End < quote.Start || quote.End > length))
        {
            throw new ArgumentException("a quotation reaches past the article's text", nameof(record));
        }
    }

    private long Insert(ArticleRecord record)
    {
        return connection.Insert(
            "INSERT INTO address (key, address, current, revisions) VALUES (?1, ?2, ?3, 1)",
            "id",
            HashKey.Of(record.Address),
            record.Address,
            record.Number
        );
    }

    /// <summary>
    /// Where several write, a text may come after one that was handed in later: it is kept as the revision that it is by its
    /// number, and what stands at the address stays. Tells the revision before it.
    /// </summary>
    private long? InsertEarlier(ArticleRecord record, AddressRow address, long content, byte[] text)
    {
        var before = connection.One<long>(
            "SELECT max(id) FROM article WHERE address = ?1 AND id < ?2",
            address.Id,
            record.Number
        );
        var revision = before is { } earlier
            ? connection.One<long>("SELECT revision FROM article WHERE id = ?1", earlier)!.Value + 1
            : 1;
        connection.Send(
            "UPDATE article SET revision = revision + 1 WHERE address = ?1 AND id > ?2",
            address.Id,
            record.Number
        );
        connection.Send("UPDATE address SET revisions = revisions + 1 WHERE id = ?1", address.Id);
        var story = record.Membership.Story;
        stories.Open(story);
        stories.Recount(story);
        var standing = connection.One<long>("SELECT story FROM article WHERE id = ?1", address.Current)!.Value;
        if (standing != story)
        {
            moved[story] = standing;
        }

        InsertRows(record, address with { Revisions = (int)revision }, content, text, isCurrent: false);
        revisions++;
        return before;
    }

    private void Insert(ArticleRecord record, AddressRow address, long content, byte[] text)
    {
        var membership = record.Membership;
        var day = record.Day?.Value.DayNumber;
        stories.Add(membership.Story, record.Number, day, membership.CopyOf is not null, membership.Decided);
        InsertRows(record, address, content, text, isCurrent: true);
        search.Add(record, day);
        articles++;
        quotations += record.Quotations.Count;
    }

    private void InsertRows(ArticleRecord record, AddressRow address, long content, byte[] text, bool isCurrent)
    {
        var membership = record.Membership;
        connection.Send(
            "INSERT INTO article (id, address, revision, superseded, content, text_sha256, day, stored, outlet, headline, "
                + "quotations, story, copy_of, decided, reasons) "
                + "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
            record.Number,
            address.Id,
            address.Revisions,
            !isCurrent,
            content,
            text,
            record.Day?.Value.DayNumber,
            now.UtcTicks,
            record.Outlet is { } outlet ? names.Outlet(outlet) : null,
            record.Headline,
            record.Quotations.Count,
            membership.Story,
            membership.CopyOf is { } copied ? given.GetValueOrDefault(copied, copied) : null,
            membership.Decided,
            JsonSerializer.Serialize(membership.Reasons, StoredJson.Default.IReadOnlyListStoryReason)
        );
        InsertPrint(record, content, record.Number);
        InsertBlobs(record);
        offices.Add(record);
    }

    private void InsertPrint(ArticleRecord record, long content, long article) =>
        connection.Send(
            "INSERT INTO print (content, found, article) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
            content,
            HashKey.Of(record.Item.Address),
            article
        );

    private void InsertBlobs(ArticleRecord record)
    {
        var item = record.Item;
        var facts = new ArticleFacts(
            record.Article with
            {
                Text = string.Empty,
            },
            record.Day,
            item.Name,
            item.Kind,
            item.Charset,
            item.Stated
        );
        connection.Send(
            "INSERT INTO body (article, text, facts, quotations) VALUES (?1, ?2, ?3, ?4)",
            record.Number,
            PackedBlob.Pack(record.Article.Text),
            PackedBlob.Pack(JsonSerializer.SerializeToUtf8Bytes(facts, StoredJson.Default.ArticleFacts)),
            record.Quotations.Count == 0
                ? null
                : PackedBlob.Pack(
                    JsonSerializer.SerializeToUtf8Bytes(
                        record.Quotations,
                        StoredJson.Default.IReadOnlyListStoredQuotation
                    )
                )
        );
        foreach (var (key, value) in record.Annotations.OrderBy(annotation => annotation.Key, StringComparer.Ordinal))
        {
            connection.Send(
                "INSERT INTO annotation (id, data) VALUES (?1, ?2)",
                (record.Number << Names.KeyBits) | names.Key(key),
                PackedBlob.Pack(value.Span)
            );
        }
    }

    /// <summary>Takes a text that another replaces out of the search and out of its story's sums; it stays in its story.</summary>
    private void Supersede(long article, long story)
    {
        var row = connection
            .All(
                "SELECT story, day, quotations FROM article WHERE id = ?1",
                reader => (Story: reader.GetInt64(0), Day: reader.Optional(1), Quotations: reader.GetInt32(2)),
                article
            )
            .Single();
        connection.Send("UPDATE article SET superseded = 1 WHERE id = ?1", article);
        stories.Recount(row.Story);
        if (row.Story != story)
        {
            moved[row.Story] = story;
        }

        search.Remove(article, row.Day, row.Quotations);
        articles--;
        revisions++;
        quotations -= row.Quotations;
    }
}
