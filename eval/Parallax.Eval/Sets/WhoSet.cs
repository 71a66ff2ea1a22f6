using Parallax.Analysis.Annotators.Entities;
using Parallax.Core;
using Parallax.Eval.Measures;
using Parallax.Eval.Rows;
using Parallax.Eval.Scoring;

namespace Parallax.Eval.Sets;

/// <summary>
/// Who is meant: the pronouns and nouns of GUM's development documents that take up a name, read as articles by the whole
/// product.
/// </summary>
internal sealed class WhoSet : IMeasuredSet
{
    /// <inheritdoc/>
    public string Name => "who";

    /// <inheritdoc/>
    public IReadOnlyList<Measure> Measure(MeasureRun run, CancellationToken cancellation)
    {
        var score = new MeantScore();
        var path = TreebankSet.Gold(run, "gum");
        var documents = TreebankText.Documents(Conllu.Read(path));
        foreach (var (gold, document) in CoreferenceReader.Read(path).Zip(documents))
        {
            var written = TreebankArticle.Of(document);
            var row = RowText.Of(new NewsRow(gold.Id, written.Text));
            var read = Product.Pipeline.Read(row.Article, cancellation);
            var words = document.SelectMany(sentence => sentence.Words).Zip(written.Words).ToList();
            score.Add(gold, words, InRow(read.Get(Entity.Key), row), line => run.Missed($"{Name}  {line}"));
        }

        return
        [
            new(Name, "pronouns F1", 100 * score.PronounRatios.F1),
            new(Name, "pronouns precision", 100 * score.PronounRatios.Precision),
            new(Name, "pronouns recall", 100 * score.PronounRatios.Recall),
            new(Name, "nouns F1", 100 * score.NounRatios.F1),
            new(Name, "nouns precision", 100 * score.NounRatios.Precision),
            new(Name, "nouns recall", 100 * score.NounRatios.Recall),
        ];
    }

    private static EntityIndex InRow(EntityIndex entities, RowText row) =>
        new([
            .. entities.All.Select(entity =>
                entity with
                {
                    Mentions = [.. entity.Mentions.Select(mention => mention with { Span = row.ToRow(mention.Span) })],
                }
            ),
        ]);
}
