using System.Globalization;
using System.Text.Json;
using Parallax.Core;

namespace Parallax.Storage.Sql;

/// <summary>Moves articles between stories and keeps what people decided, in one transaction that its caller holds.</summary>
internal sealed class StoryWriter(StoreConnection connection)
{
    // What was undone may have been all that people decided about a story.
    private const string Redecided =
        "UPDATE story SET decided = CASE WHEN EXISTS "
        + "(SELECT 1 FROM article WHERE story = ?1 AND superseded = 0 AND decided = 1) THEN 1 ELSE 0 END "
        + "WHERE id = ?1";

    private readonly StoryTotals totals = new(connection);

    // Where the articles of a story went; null where they went to several.
    private readonly Dictionary<long, long?> went = [];

    /// <summary>Puts articles into other stories.</summary>
    public void Regroup(IReadOnlyDictionary<long, Membership> memberships)
    {
        foreach (var (article, membership) in memberships.OrderBy(pair => pair.Key))
        {
            Move(article, membership);
        }

        var opened = totals.Flush();
        foreach (var (story, target) in went)
        {
            connection.Run("UPDATE story SET became = ?2 WHERE id = ?1 AND articles = 0", story, target);
        }

        connection.Run(
            "UPDATE totals SET stories = stories + ?1, "
                + "next_story = CASE WHEN next_story < ?2 THEN ?2 ELSE next_story END, changes = changes + ?3",
            opened,
            totals.Next,
            memberships.Count
        );
    }

    /// <summary>Keeps a decision with what follows from it.</summary>
    public void Decide(StoryDecision decision, IReadOnlyDictionary<long, Membership> memberships)
    {
        connection.Run(
            "INSERT INTO decision (kind, story, articles, at, before, undoes) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            decision.Kind.ToString(),
            decision.Story,
            JsonSerializer.Serialize(decision.Articles, StoredJson.Default.IReadOnlyListInt64),
            decision.At.ToString("O", CultureInfo.InvariantCulture),
            decision.Before is { } before
                ? JsonSerializer.Serialize(before, StoredJson.Default.IReadOnlyDictionaryInt64Membership)
                : null,
            decision.Undoes
        );
        connection.Run("UPDATE totals SET changes = changes + 1");
        Regroup(memberships);
        var stories = memberships
            .Values.Select(membership => membership.Story)
            .Concat(went.Keys)
            .Append(decision.Story);
        foreach (var story in stories.Distinct())
        {
            connection.Run(
                decision.Kind is StoryDecisionKind.Undo ? Redecided : "UPDATE story SET decided = 1 WHERE id = ?1",
                story
            );
        }
    }

    /// <summary>All decisions, first to last.</summary>
    public static IReadOnlyList<StoryDecision> Decisions(StoreConnection connection) =>
        connection.All(
            // An older store that is only read has no such columns.
            connection.Dialect.IsNewest(connection)
                ? "SELECT kind, articles, story, at, before, undoes FROM decision ORDER BY id"
                : "SELECT kind, articles, story, at, NULL, NULL FROM decision ORDER BY id",
            reader => new StoryDecision(
                Enum.Parse<StoryDecisionKind>(reader.GetString(0)),
                JsonSerializer.Deserialize(reader.GetString(1), StoredJson.Default.IReadOnlyListInt64)!,
                reader.GetInt64(2),
                DateTimeOffset.Parse(reader.GetString(3), CultureInfo.InvariantCulture)
            )
            {
                Before = reader.OptionalText(4) is { } before
                    ? JsonSerializer.Deserialize(before, StoredJson.Default.IReadOnlyDictionaryInt64Membership)
                    : null,
                Undoes = reader.IsDBNull(5) ? null : reader.GetInt32(5),
            }
        );

    private void Move(long article, Membership membership)
    {
        var before =
            connection.One<long>("SELECT story FROM article WHERE id = ?1", article)
            ?? throw new ArgumentException($"there is no article {article} to be put into a story", nameof(article));
        totals.Open(membership.Story);
        connection.Run(
            "UPDATE article SET story = ?2, copy_of = ?3, decided = ?4, reasons = ?5 WHERE id = ?1",
            article,
            membership.Story,
            membership.CopyOf,
            membership.Decided,
            JsonSerializer.Serialize(membership.Reasons, StoredJson.Default.IReadOnlyListStoryReason)
        );
        totals.Recount(before);
        totals.Recount(membership.Story);
        if (before != membership.Story)
        {
            went[before] =
                went.TryGetValue(before, out var other) && other != membership.Story ? null : membership.Story;
        }
    }
}
