using Parallax.Eval.Measures;
using Parallax.Eval.Rows;
using Parallax.Eval.Scoring;
using Parallax.Language;

namespace Parallax.Eval.Sets;

/// <summary>Tags, lemmas and trees on the treebank's own tokens and sentences.</summary>
internal sealed class TreebankSet : IRowSet
{
    /// <summary>The treebanks beside the sets.</summary>
    public static IReadOnlyList<string> Banks { get; } = ["ewt", "gum"];

    /// <inheritdoc/>
    public string Name => "treebank";

    /// <summary>The dev half of a treebank: it lies beside the folder of sets.</summary>
    public static string Gold(MeasureRun run, string bank) =>
        Path.Combine(run.Data, "..", "treebank", bank + ".dev.conllu");

    /// <inheritdoc/>
    public void Answer(RowFiles files, CancellationToken cancellation)
    {
        var sentences = Conllu.Read(files.Input);
        var text = TreebankText.OfTokens(sentences);
        var parsed = LanguageModel.Default.Parse(text.Text, text.Tokens, text.Sentences);
        Conllu.Write(
            files.Output,
            sentences.Zip(
                text.Sentences,
                (gold, range) => gold with { Words = ParsedWords.Of(parsed, range, gold.Words) }
            )
        );
    }

    /// <inheritdoc/>
    public IReadOnlyList<Measure> Measure(MeasureRun run, CancellationToken cancellation) =>
        [.. Banks.SelectMany(bank => Measure(run, bank, cancellation))];

    private IEnumerable<Measure> Measure(MeasureRun run, string bank, CancellationToken cancellation)
    {
        var files = new RowFiles(Gold(run, bank), Path.Combine(run.Work, bank + ".conllu"), run.Data);
        Answer(files, cancellation);
        var score = TreebankScore.Of(Conllu.Read(files.Input), Conllu.Read(files.Output));
        yield return new(Name, bank + " UPOS", 100 * score.Upos);
        yield return new(Name, bank + " UAS", 100 * score.Uas);
        yield return new(Name, bank + " LAS", 100 * score.Las);
    }
}
