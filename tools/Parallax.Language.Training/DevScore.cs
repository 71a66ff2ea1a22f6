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
        var names = new Tally();
        foreach (var sentence in gold)
        {
            var read = new TrainingSentence(sentence.Words);
            var parsed = model.Parse(read.Text, read.Tokens, [0..read.Tokens.Length]);
            names.Add(
                [.. parsed.Names.Select(m => (m.Tokens.Start.Value, m.Tokens.End.Value, m.Kind))],
                NameLabels.Of(sentence.Words)
            );
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
                + $"nsubj {subjects.F:F1} ccomp+parataxis {clauses.F:F1} names {names.F:F1} tokens {tokenF:F2} sentences {sentenceF:F2}"
        );
    }

    /// <summary>Lists every wrong tag, lemma, head, relation and name, a line each, to be read and counted.</summary>
    public static void List(LanguageModel model, List<Sentence> gold, TextWriter errors)
    {
        foreach (var sentence in gold)
        {
            var read = new TrainingSentence(sentence.Words);
            var parsed = model.Parse(read.Text, read.Tokens, [0..read.Tokens.Length]);
            for (var i = 0; i < sentence.Words.Length; i++)
            {
                var word = sentence.Words[i];
                void Wrong(string kind, string found, string wanted)
                {
                    if (!found.Equals(wanted, StringComparison.OrdinalIgnoreCase))
                    {
                        errors.WriteLine(
                            $"{kind}\t{word.Form}\t{word.Xpos}\t{parsed.FineTags[i]}\t{wanted}\t{found}\t{sentence.Text}"
                        );
                    }
                }

                Wrong("upos", parsed.Tags[i].ToString(), word.Upos);
                Wrong("lemma", parsed.Lemmas[i], word.Lemma);
                Wrong("head", $"{parsed.Heads[i]}", $"{word.Head}");
                Wrong("relation", Basic(parsed.Relations[i]), Basic(TrainingSentence.RelationOf(word.Relation)));
            }

            var names = NameLabels.Of(sentence.Words);
            var found = parsed
                .Names.Select(m => (Start: m.Tokens.Start.Value, End: m.Tokens.End.Value, m.Kind))
                .ToList();
            string Show((int Start, int End, NameKind Kind) n) =>
                $"{n.Kind} {string.Join(' ', sentence.Words[n.Start..n.End].Select(w => w.Form))}";
            foreach (var name in names.Except(found))
            {
                errors.WriteLine($"name-missed\t{Show(name)}\t{sentence.Text}");
            }

            foreach (var name in found.Except(names))
            {
                errors.WriteLine($"name-found\t{Show(name)}\t{sentence.Text}");
            }
        }
    }

    /// <summary>
    /// Prints tokens a second of everything in a row from raw text, one thread: the best of eight rounds by the clock, and
    /// the mean by the processor time that the thread was given, which a busy machine disturbs less.
    /// </summary>
    public static void PrintSpeed(LanguageModel model, List<Sentence> gold)
    {
        var documents = RawText.Of(gold).ToList();
        var tokens = documents.Sum(d => model.Parse(d.Text, d.Blocks).Count);
        var best = double.MaxValue;
        var before = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < 8; round++)
        {
            var watch = Stopwatch.StartNew();
            tokens = documents.Sum(d => model.Parse(d.Text, d.Blocks).Count);
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        var used = (Environment.CpuUsage.TotalTime - before).TotalSeconds / 8;
        Console.WriteLine($"speed {tokens / best:F0} tokens/s by the clock, {tokens / used:F0} by processor time");
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

        public void Add<T>(List<T> these, List<T> those)
        {
            found += these.Count;
            gold += those.Count;
            right += these.Intersect(those).Count();
        }

        public void Add(bool isFound, bool isGold, bool isRight)
        {
            found += isFound ? 1 : 0;
            gold += isGold ? 1 : 0;
            right += isFound && isGold && isRight ? 1 : 0;
        }
    }
}
