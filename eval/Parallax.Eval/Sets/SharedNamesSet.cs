using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Comparisons.EntityLinking;
using Parallax.Core;
using Parallax.Eval.Measures;
using Parallax.Eval.Rows;
using Parallax.Eval.Scoring;

namespace Parallax.Eval.Sets;

/// <summary>Names of people and countries: one entity across two articles of an event of NewsWCL50?</summary>
internal sealed class SharedNamesSet : IMeasuredSet
{
    /// <inheritdoc/>
    public string Name => "newswcl50-names";

    /// <inheritdoc/>
    public IReadOnlyList<Measure> Measure(MeasureRun run, CancellationToken cancellation)
    {
        var score = new SharedNameScore();
        var rows = JsonLines.Read<WordingGold>(run.InSet("newswcl50", "dev.jsonl"));
        foreach (var story in rows.GroupBy(row => row.Gold).OrderBy(story => story.Key, StringComparer.Ordinal))
        {
            score.Add(Names([.. story], cancellation), line => run.Missed($"{Name}  {line}"));
        }

        return
        [
            new(Name, "one entity", 100 * score.MeanShare),
            new(Name, "one entity, pairs of names", 100 * Ratios.Share(score.Right, score.Pairs)),
            new(Name, "precision, pairs of names", 100 * Ratios.Share(score.Right, score.Right + score.Wrong)),
        ];
    }

    private static List<SharedNameScore.Named> Names(WordingGold[] story, CancellationToken cancellation)
    {
        var texts = story.ToDictionary(row => row.Id, row => RowText.Of(new NewsRow(row.Id, row.Text)));
        var read = Product.Pipeline.ReadStory([.. story.Select(row => texts[row.Id].Article)], cancellation);
        var links = EntityLinker.Link(read);
        var mentions = read.ToDictionary(
            article => article.Article.Id,
            article =>
                article
                    .Get(Entity.Key)
                    .Mentions.Where(pair => pair.Mention.Kind is MentionKind.Name)
                    .Select(pair => (Span: texts[article.Article.Id].ToRow(pair.Mention.Span), pair.Entity.Id))
                    .ToList()
        );
        return
        [
            .. story
                .SelectMany(row => row.Mentions.Select(mention => (mention.Chain, Article: row, mention.Span)))
                .GroupBy(mention => mention.Chain)
                .SelectMany(chain =>
                    WordingNames
                        .Of(chain.Key, [.. chain.Select(mention => (mention.Article, mention.Span))])
                        .Select(name => new SharedNameScore.Named(
                            name.Article.Id,
                            chain.Key,
                            links.IdOf(name.Article.Id, Meant(mentions[name.Article.Id], name.Name)),
                            name.Name.In(name.Article.Text)
                        ))
                ),
        ];
    }

    // The mention that ends where the name ends; of those that only touch it, the shortest.
    private static string? Meant(List<(TextSpan Span, string Id)> mentions, TextSpan name) =>
        mentions
            .Where(mention => mention.Span.Overlaps(name))
            .OrderBy(mention => mention.Span.End == name.End ? 0 : 1)
            .ThenBy(mention => mention.Span.Length)
            .Select(mention => mention.Id)
            .FirstOrDefault();
}
