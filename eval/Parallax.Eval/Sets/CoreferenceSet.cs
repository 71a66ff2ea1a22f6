using System.Text;
using Parallax.Core;
using Parallax.Eval.Measures;
using Parallax.Eval.Scoring;
using Parallax.Language;
using Parallax.Language.Coreference;

namespace Parallax.Eval.Sets;

/// <summary>
/// Chains of mentions in GUM's development documents, on the treebank's tokens and sentences; tags, trees, names and
/// mentions are ours. The figure that others report is the mean of MUC, B-cubed and CEAF without chains of one mention;
/// by exact spans, and by heads as CorefUD matches them. GUM marks single mentions, so the mean with them is shown too.
/// </summary>
internal sealed class CoreferenceSet : IMeasuredSet
{
    /// <inheritdoc/>
    public string Name => "coreference";

    /// <inheritdoc/>
    public IReadOnlyList<Measure> Measure(MeasureRun run, CancellationToken cancellation)
    {
        var (exact, heads, all) = (new CoreferenceScore(), new CoreferenceScore(), new CoreferenceScore());
        foreach (var gold in CoreferenceReader.Read(TreebankSet.Gold(run, "gum")))
        {
            cancellation.ThrowIfCancellationRequested();
            var found = Find(gold);
            CoreferenceAlignment.Add(exact, gold.Mentions, found, singletons: false, byHead: false);
            CoreferenceAlignment.Add(heads, gold.Mentions, found, singletons: false, byHead: true);
            CoreferenceAlignment.Add(all, gold.Mentions, found, singletons: true, byHead: false);
            CoreferenceMisses.Write(gold, found, run);
        }

        return
        [
            new(Name, "gum CoNLL mean", 100 * exact.Mean),
            new(Name, "gum MUC F1", 100 * exact.Muc.F1),
            new(Name, "gum B3 F1", 100 * exact.Cubed.F1),
            new(Name, "gum CEAFe F1", 100 * exact.Entities.F1),
            new(Name, "gum mentions F1", 100 * exact.Mentions.F1),
            new(Name, "gum CoNLL mean by heads", 100 * heads.Mean),
            new(Name, "gum mentions F1 by heads", 100 * heads.Mentions.F1),
            new(Name, "gum CoNLL mean with single mentions", 100 * all.Mean),
            new(Name, "gum mentions F1 with single mentions", 100 * all.Mentions.F1),
        ];
    }

    private static List<CoreferenceMention> Find(CoreferenceGold gold)
    {
        var text = new StringBuilder();
        var tokens = new TextSpan[gold.Words.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i] = new TextSpan(text.Length, text.Length + gold.Words[i].Length);
            text.Append(gold.Words[i]).Append(' ');
        }

        var parsed = LanguageModel.Default.Parse(text.ToString(), tokens, gold.Sentences);
        return CoreferenceMention.Of(CoreferenceModel.Default.Resolve(parsed));
    }
}
