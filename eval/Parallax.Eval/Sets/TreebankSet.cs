using Parallax.Eval.Measures;
using Parallax.Eval.Rows;
using Parallax.Eval.Scoring;
using Parallax.Language;
using Parallax.Language.Training;

namespace Parallax.Eval.Sets;

/// <summary>Tags, lemmas and trees on the treebank's own tokens and sentences.</summary>
internal sealed class TreebankSet : IRowSet
{
    /// <summary>The treebanks beside the sets.</summary>
    public static IReadOnlyList<string> Banks { get; } = ["ewt", "gum"];

    // The treebank that has entities.
    private const string WithNames = "gum";

    /// <inheritdoc/>
    public string Name => "treebank";

    /// <summary>The dev half of a treebank: it lies beside the folder of sets.</summary>
    public static string Gold(MeasureRun run, string bank) =>
        Path.Combine(run.Data, "..", "treebank", bank + ".dev.conllu");

    /// <inheritdoc/>
    public void Answer(RowFiles files, CancellationToken cancellation)
    {
        var sentences = TreebankText.Documents(Conllu.Read(files.Input)).SelectMany(Answer);
        Conllu.Write(files.Output, sentences);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Measure> Measure(MeasureRun run, CancellationToken cancellation) =>
        [.. Banks.SelectMany(bank => Measure(run, bank, cancellation))];

    private IEnumerable<Measure> Measure(MeasureRun run, string bank, CancellationToken cancellation)
    {
        var files = new RowFiles(Gold(run, bank), Path.Combine(run.Work, bank + ".conllu"), run.Data);
        Answer(files, cancellation);
        var gold = Conllu.Read(files.Input);
        var score = TreebankScore.Of(gold, Conllu.Read(files.Output));
        yield return new(Name, bank + " UPOS", 100 * score.Upos);
        yield return new(Name, bank + " XPOS", 100 * score.Xpos);
        yield return new(Name, bank + " features", 100 * score.Features);
        yield return new(Name, bank + " lemmas", 100 * score.Lemmas);
        yield return new(Name, bank + " UAS", 100 * score.Uas);
        yield return new(Name, bank + " LAS", 100 * score.Las);
        yield return new(Name, bank + " nsubj F1", 100 * score.Subjects.F1);
        yield return new(Name, bank + " ccomp and parataxis F1", 100 * score.Clauses.F1);
        if (bank == WithNames)
        {
            var sentences = Treebank.Read(files.Input);
            yield return new(Name, bank + " names F1", 100 * TreebankNames.Score(sentences, nested: false).F1);
            yield return new(Name, bank + " inner names F1", 100 * TreebankNames.Score(sentences, nested: true).F1);
            var speed = ReadingSpeed.Of(LanguageModel.Default, sentences);
            yield return new(Name, bank + " speed", speed / 1000, Unit: "k tokens/s");
        }
    }

    // A document is read as a whole: what a name names is settled over all of it.
    private static IEnumerable<ConlluSentence> Answer(IReadOnlyList<ConlluSentence> document)
    {
        var text = TreebankText.OfTokens(document);
        var parsed = LanguageModel.Default.Parse(text.Text, text.Tokens, text.Sentences);
        return document.Zip(
            text.Sentences,
            (gold, range) => gold with { Words = ParsedWords.Of(parsed, range, gold.Words) }
        );
    }
}
