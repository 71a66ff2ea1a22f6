using System.Diagnostics;
using Parallax.Core;

namespace Parallax.Language.Training;

/// <summary>The dev table: gold tokens, everything else predicted, punctuation left out of the trees' figures.</summary>
internal static class DevScore
{
    /// <summary>Prints one row.</summary>
    public static void Print(LanguageModel model, string name, List<Sentence> gold)
    {
        int words = 0,
            upos = 0,
            xpos = 0,
            lemmas = 0,
            heads = 0,
            labelled = 0,
            counted = 0;
        var subjects = new Tally();
        var clauses = new Tally();
        foreach (var sentence in gold.Select(s => new TrainingSentence(s, [])))
        {
            var parsed = model.Parse(sentence.Text, sentence.Tokens, [0..sentence.Tokens.Length]);
            for (var i = 0; i < sentence.Words.Length; i++)
            {
                var word = sentence.Words[i];
                words++;
                upos += parsed.Tags[i].ToString().Equals(word.Upos, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                xpos += parsed.FineTags[i] == word.Xpos ? 1 : 0;
                lemmas += parsed.Lemmas[i] == word.Lemma ? 1 : 0;
                var (found, wanted) = (Basic(parsed.Relations[i]), Basic(TrainingSentence.RelationOf(word.Relation)));
                var right = parsed.Heads[i] == word.Head;
                subjects.Add(found == "nsubj", wanted == "nsubj", right);
                clauses.Add(
                    found is "ccomp" or "parataxis",
                    wanted is "ccomp" or "parataxis",
                    right && found == wanted
                );
                if (word.Upos != "PUNCT")
                {
                    counted++;
                    heads += right ? 1 : 0;
                    labelled += right && found == wanted ? 1 : 0;
                }
            }
        }

        var (tokenF, sentenceF) = RawScore.Of(gold);
        Console.WriteLine(
            $"{name} UPOS {100.0 * upos / words:F1} XPOS {100.0 * xpos / words:F1} UAS {100.0 * heads / counted:F1} LAS {100.0 * labelled / counted:F1} lemma {100.0 * lemmas / words:F1} "
                + $"nsubj {subjects.F:F1} ccomp+parataxis {clauses.F:F1} tokens {tokenF:F2} sentences {sentenceF:F2}"
        );
    }

    /// <summary>Prints tokens a second of everything in a row from raw text, one thread.</summary>
    public static void PrintSpeed(LanguageModel model, List<Sentence> gold)
    {
        var documents = RawText.Of(gold).ToList();
        var best = 0.0;
        for (var round = 0; round < 8; round++)
        {
            var watch = Stopwatch.StartNew();
            var tokens = documents.Sum(d => model.Parse(d.Text, d.Blocks).Count);
            best = Math.Max(best, tokens / watch.Elapsed.TotalSeconds);
        }

        Console.WriteLine($"speed {best:F0} tokens/s");
    }

    private static string Basic(Relation relation)
    {
        var name = relation.ToString();
        var end = 1;
        while (end < name.Length && char.IsLower(name[end]))
        {
            end++;
        }

        return name[..end].ToLowerInvariant();
    }

    private sealed class Tally
    {
        private int right;
        private int found;
        private int gold;

        public double F => RawScore.F(right, gold, found);

        public void Add(bool isFound, bool isGold, bool isRight)
        {
            found += isFound ? 1 : 0;
            gold += isGold ? 1 : 0;
            right += isFound && isGold && isRight ? 1 : 0;
        }
    }
}
