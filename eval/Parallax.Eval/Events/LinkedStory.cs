using Parallax.Analysis.Annotators.Times;
using Parallax.Analysis.Comparisons;
using Parallax.Analysis.Comparisons.Alignment;
using Parallax.Analysis.Comparisons.EntityLinking;
using Parallax.Analysis.Comparisons.Events;
using Parallax.Analysis.Comparisons.Tables;
using Parallax.Eval.Rows;

namespace Parallax.Eval.Events;

/// <summary>A story of the set with its events linked, and what the linking weighed.</summary>
internal sealed class LinkedStory
{
    private readonly Dictionary<string, RowText> rows;
    private readonly EventLikeness likeness;
    private readonly Dictionary<EventMention, int> clusters = [];

    private LinkedStory(string name, RowText[] rows, CancellationToken cancellation)
    {
        Name = name;
        this.rows = rows.ToDictionary(row => row.Article.Id);
        var read = Product.Pipeline.ReadStory([.. rows.Select(row => row.Article)], cancellation);
        var links = EntityLinker.Link(read);
        var views = read.Select(article => new ArticleView(article, id => links.Find(article.Article.Id, id))).ToList();
        var groups = new StatementAligner(views, cancellation).Group(oneEvent: true, cancellation);
        var origins = OriginTable.Of(views.ConvertAll(view => new WordShingles(view)));
        Mentions = EventMentions.Of(views, groups, origins);
        likeness = new EventLikeness(new DeedKinship(), new EventCommonness(Mentions));
        foreach (
            var (cluster, i) in EventClusters
                .Of(Mentions, likeness, true, cancellation)
                .Select((cluster, i) => (cluster, i))
        )
        {
            foreach (var mention in cluster.Mentions)
            {
                clusters[mention] = i;
            }
        }
    }

    /// <summary>The story, as the set names it.</summary>
    public string Name { get; }

    /// <summary>Every coded mention.</summary>
    public IReadOnlyList<EventMention> Mentions { get; }

    /// <summary>The stories of the dev half.</summary>
    public static IEnumerable<LinkedStory> Of(string data, CancellationToken cancellation) =>
        JsonLines
            .Read<StoryRow>(Path.Combine(data, "newswcl50", "dev.jsonl"))
            .GroupBy(row => row.Event, StringComparer.Ordinal)
            .OrderBy(story => story.Key, StringComparer.Ordinal)
            .Select(story => new LinkedStory(
                story.Key,
                [.. story.Select(row => RowText.Of(new NewsRow(row.Id, row.Text)))],
                cancellation
            ));

    /// <summary>Number of the event a mention is of.</summary>
    public int EventOf(EventMention mention) => clusters[mention];

    /// <summary>How alike two mentions are held.</summary>
    public double Likeness(EventMention a, EventMention b) => likeness.Of(a, b);

    /// <summary>The mention of the row whose predicate the span overlaps, or null.</summary>
    public EventMention? At(string row, Core.TextSpan predicate) =>
        Mentions.FirstOrDefault(mention => mention.View.Id == row && PredicateOf(mention).Overlaps(predicate))
        // What was drawn as "had" may be told by the "talks" of "had talks" today.
        ?? Mentions.FirstOrDefault(mention =>
            mention.View.Id == row && rows[mention.View.Id].ToRow(mention.Event.Predicate).Overlaps(predicate)
        );

    /// <summary>Two mentions as a row to be judged, with their words.</summary>
    public EventLinkRow Row(EventMention a, EventMention b) =>
        new(
            Name,
            a.View.Id,
            b.View.Id,
            Mention(a),
            Mention(b),
            EventOf(a) == EventOf(b),
            Math.Round(Likeness(a, b), 2),
            null
        );

    private Core.TextSpan PredicateOf(EventMention mention) => rows[mention.View.Id].ToRow(mention.Event.Act);

    private EventLinkMention Mention(EventMention mention)
    {
        var row = rows[mention.View.Id];
        var (predicate, clause) = (PredicateOf(mention), row.ToRow(mention.Event.Span));
        var sentence = row.ToRow(mention.View.Tree.SentenceSpan(mention.Sentence)).Cover(predicate);
        var (text, at) = (row.Slice(sentence), predicate.Start - sentence.Start);
        var day = mention.View.Annotated.Get(Publication.Key).Value is { } value ? $" ({value})" : "";
        return new EventLinkMention(mention.Type, [predicate.Start, predicate.End], [clause.Start, clause.End])
        {
            Text = $"{text[..at]}[[{row.Slice(predicate)}]]{text[(at + predicate.Length)..]}{day}".ReplaceLineEndings(
                " "
            ),
        };
    }

    private sealed record StoryRow(string Id, string Event, string Text);
}
