using Parallax.Eval.Measures;
using Parallax.Eval.Rows;
using Parallax.Eval.Scoring;
using Parallax.Language;

namespace Parallax.Eval.Sets;

/// <summary>Tokens, sentences, tags and trees from the treebank's running text.</summary>
internal sealed class TreebankRawSet : IRowSet
{
    /// <inheritdoc/>
    public string Name => "treebank-raw";

    /// <inheritdoc/>
    public void Answer(RowFiles files, CancellationToken cancellation)
    {
        var text = TreebankText.OfLines(Conllu.Read(files.Input));
        var parsed = LanguageModel.Default.Parse(text.Text, text.Blocks);
        Conllu.Write(files.Output, parsed.Sentences.Select(range => Sentence(parsed, range)));
    }

    /// <inheritdoc/>
    public IReadOnlyList<Measure> Measure(MeasureRun run, CancellationToken cancellation) =>
        [.. TreebankSet.Banks.SelectMany(bank => Measure(run, bank, cancellation))];

    private IEnumerable<Measure> Measure(MeasureRun run, string bank, CancellationToken cancellation)
    {
        var files = new RowFiles(TreebankSet.Gold(run, bank), Path.Combine(run.Work, bank + "-raw.conllu"), run.Data);
        Answer(files, cancellation);
        var score = RawTreebankScore.Of(Conllu.Read(files.Input), Conllu.Read(files.Output));
        yield return new(Name, bank + " words", 100 * score.Words.F1);
        yield return new(Name, bank + " sentences", 100 * score.Sentences.F1);
        yield return new(Name, bank + " UPOS", 100 * score.Upos.F1);
        yield return new(Name, bank + " LAS", 100 * score.Las.F1);
    }

    private static ConlluSentence Sentence(ParsedText parsed, Range range)
    {
        var (first, count) = range.GetOffsetAndLength(parsed.Count);
        var text = parsed.Text[parsed.Tokens[first].Start..parsed.Tokens[first + count - 1].End];
        return new ConlluSentence([$"# text = {text}"], ParsedWords.Of(parsed, range));
    }
}
