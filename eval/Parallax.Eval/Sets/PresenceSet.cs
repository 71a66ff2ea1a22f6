using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Comparisons.EntityLinking;
using Parallax.Core;
using Parallax.Eval.Measures;
using Parallax.Eval.Rows;
using Parallax.Eval.Scoring;

namespace Parallax.Eval.Sets;

/// <summary>
/// Which outlet names whom, over NewsWCL50. Which reports are of one event is taken as given where a row says it; rows that
/// don't are read as of one story.
/// </summary>
internal sealed class PresenceSet : IRowSet
{
    private static readonly string[] Actors = ["ACTOR", "GROUP", "COUNTRY"];

    /// <inheritdoc/>
    public string Name => "presence";

    /// <inheritdoc/>
    public void Answer(RowFiles files, CancellationToken cancellation) =>
        JsonLines.Write(
            files.Output,
            JsonLines
                .Read<StoryRow>(files.Input)
                .GroupBy(row => row.Gold ?? "")
                .SelectMany(story => Answer([.. story], cancellation))
        );

    /// <inheritdoc/>
    public IReadOnlyList<Measure> Measure(MeasureRun run, CancellationToken cancellation)
    {
        var path = run.InSet("newswcl50", "dev.jsonl");
        var files = new RowFiles(path, Path.Combine(run.Work, "presence.jsonl"), run.Data);
        Answer(files, cancellation);
        var system = JsonLines.Read<PresenceRow>(files.Output).ToDictionary(row => row.Id, row => row.Mentions);
        WordingGold[] gold = [.. JsonLines.Read<WordingGold>(path)];
        var (actors, all) = (PresenceScore.Of(gold, system, Actors), PresenceScore.Of(gold, system));
        return
        [
            new(Name, "actors present F1", 100 * actors.PresentF1),
            new(Name, "actors left out F1", 100 * actors.LeftOutF1),
            new(Name, "actors, mentions in the right chain", 100 * Ratios.Share(actors.MentionsFound, actors.Mentions)),
            new(Name, "all present F1", 100 * all.PresentF1, "81.1 last words of capitalised names, dev"),
            new(Name, "all left out F1", 100 * all.LeftOutF1, "48.8 last words of capitalised names, dev"),
            new(Name, "all, mentions in the right chain", 100 * Ratios.Share(all.MentionsFound, all.Mentions)),
        ];
    }

    private static IEnumerable<PresenceRow> Answer(StoryRow[] story, CancellationToken cancellation)
    {
        var rows = story.Select(row => RowText.Of(new NewsRow(row.Id, row.Text))).ToList();
        var read = Product.Pipeline.ReadStory(rows.ConvertAll(row => row.Article), cancellation);
        var links = EntityLinker.Link(read);
        var countries = read.SelectMany(article =>
                article
                    .Get(Entity.Key)
                    .All.Where(entity => entity is { IsCountry: true, Country: not null })
                    .Select(entity => (entity.Country, Chain: links.IdOf(article.Article.Id, entity.Id)!))
            )
            .DistinctBy(pair => pair.Country)
            .ToDictionary(pair => pair.Country!, pair => pair.Chain);
        return read.Zip(
            rows,
            (article, row) =>
                new PresenceRow(
                    article.Article.Id,
                    [
                        .. article
                            .Get(Entity.Key)
                            .Mentions.SelectMany(pair =>
                                Chains(pair.Entity, links.IdOf(article.Article.Id, pair.Entity.Id)!, countries)
                                    .Select(chain => new WordingMention(
                                        row.ToRow(pair.Mention.Span).Start,
                                        row.ToRow(pair.Mention.Span).End,
                                        chain
                                    ))
                            ),
                    ]
                )
        );
    }

    // The set's country is its capital and its government's bodies too: their mentions are handed over under both chains.
    private static IEnumerable<string> Chains(Entity entity, string own, Dictionary<string, string> countries) =>
        entity is { IsCountry: false, Country: { } code }
        && (entity.IsCapital || entity.Type is EntityType.Organization or EntityType.Group)
        && countries.TryGetValue(code, out var country)
            ? [own, country]
            : [own];

    private sealed record StoryRow(string Id, string Text, string? Gold = null);

    private sealed record PresenceRow(string Id, IReadOnlyList<WordingMention> Mentions);
}
