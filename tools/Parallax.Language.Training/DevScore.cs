using Parallax.Language.Conllu;
using Parallax.Language.Training.Scoring;

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
        var inner = new Tally();
        var features = 0;
        foreach (var (sentence, parsed, first) in Parsed(model, gold))
        {
            names.Add(Inside(parsed.Names, first, sentence.Words.Length), NameLabels.Of(sentence.Words));
            inner.Add(
                Inside(parsed.InnerNames, first, sentence.Words.Length),
                NameLabels.Of(sentence.Words, nested: true)
            );
            for (var i = 0; i < sentence.Words.Length; i++)
            {
                var word = sentence.Words[i];
                words++;
                upos += parsed.Tags[first + i].ToString().Equals(word.Upos, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                xpos += parsed.FineTags[first + i] == word.Xpos ? 1 : 0;
                features += parsed.Features[first + i] == (word.Features == "_" ? "" : word.Features) ? 1 : 0;
                lemmas += parsed.Lemmas[first + i] == word.Lemma ? 1 : 0;
                var (found, wanted) = (
                    Basic(parsed.Relations[first + i]),
                    Basic(TrainingSentence.RelationOf(word.Relation))
                );
                var right = parsed.Heads[first + i] == (word.Head < 0 ? -1 : first + word.Head);
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
                + $"nsubj {subjects.F:F1} ccomp+parataxis {clauses.F:F1} names {names.F:F1} inner names {inner.F:F1} features {100.0 * features / words:F1} tokens {tokenF:F2} sentences {sentenceF:F2}"
        );
    }

    /// <summary>Lists every wrong tag, lemma, head, relation and name, a line each, to be read and counted.</summary>
    public static void List(LanguageModel model, List<Sentence> gold, TextWriter errors)
    {
        foreach (var (sentence, parsed, first) in Parsed(model, gold))
        {
            for (var i = 0; i < sentence.Words.Length; i++)
            {
                var word = sentence.Words[i];
                void Wrong(string kind, string found, string wanted)
                {
                    if (!found.Equals(wanted, StringComparison.OrdinalIgnoreCase))
                    {
                        errors.WriteLine(
                            $"{kind}\t{word.Form}\t{word.Xpos}\t{parsed.FineTags[first + i]}\t{wanted}\t{found}\t{sentence.Text}"
                        );
                    }
                }

                Wrong("upos", parsed.Tags[first + i].ToString(), word.Upos);
                Wrong("lemma", parsed.Lemmas[first + i], word.Lemma);
                Wrong("head", $"{Math.Max(-1, parsed.Heads[first + i] - first)}", $"{word.Head}");
                Wrong(
                    "relation",
                    Basic(parsed.Relations[first + i]),
                    Basic(TrainingSentence.RelationOf(word.Relation))
                );
            }

            var names = NameLabels.Of(sentence.Words);
            var found = Inside(parsed.Names, first, sentence.Words.Length);
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

    // Each sentence with its document's analysis and its first token there: kinds of names are settled over documents.
    private static IEnumerable<(Sentence Sentence, ParsedText Parsed, int First)> Parsed(
        LanguageModel model,
        List<Sentence> gold
    )
    {
        foreach (var document in gold.GroupBy(s => s.Document, StringComparer.Ordinal))
        {
            var read = new TrainingSentence([.. document.SelectMany(s => s.Words)]);
            var ranges = new List<Range>();
            foreach (var sentence in document)
            {
                var start = ranges.Count == 0 ? 0 : ranges[^1].End.Value;
                ranges.Add(start..(start + sentence.Words.Length));
            }

            var parsed = model.Parse(read.Text, read.Tokens, [.. ranges]);
            foreach (var (sentence, range) in document.Zip(ranges))
            {
                yield return (sentence, parsed, range.Start.Value);
            }
        }
    }

    private static List<(int Start, int End, NameKind Kind)> Inside(NameMention[] names, int first, int length) =>
        [
            .. names
                .Where(n => n.Tokens.Start.Value >= first && n.Tokens.End.Value <= first + length)
                .Select(n => (n.Tokens.Start.Value - first, n.Tokens.End.Value - first, n.Kind)),
        ];

    // The relation without its subtype.
    private static string Basic(Relation relation) => relation.Label().Split(':')[0];

    private sealed class Tally
    {
        private int right;
        private int found;
        private int gold;

        public double F => 100 * Ratios.Of(right, found, gold).F1;

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
