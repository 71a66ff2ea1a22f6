using System.Text;
using Parallax.Core;
using Parallax.Language.Coreference;
using Parallax.Language.Training.Scoring;

namespace Parallax.Language.Training.Coreference;

/// <summary>A document of the treebank, analysed, with its gold mentions and its candidates.</summary>
internal sealed class CoreferenceDocument
{
    public CoreferenceDocument(CoreferenceGold gold, LanguageModel language, WordVectors vectors)
    {
        Gold = gold;
        var text = new StringBuilder();
        var tokens = new TextSpan[gold.Words.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i] = new TextSpan(text.Length, text.Length + gold.Words[i].Length);
            text.Append(gold.Words[i]).Append(' ');
        }

        Facts = new TextFacts(language.Parse(text.ToString(), tokens, gold.Sentences), vectors);
    }

    public CoreferenceGold Gold { get; }

    public TextFacts Facts { get; }

    /// <summary>All candidates in order.</summary>
    public List<Candidate> Candidates { get; set; } = [];

    /// <summary>The gold mention of each candidate, or null.</summary>
    public CoreferenceMention?[] Matched { get; set; } = [];

    /// <summary>Whether a gold mention takes in what "and" joins with its head.</summary>
    public bool IsGroup(CoreferenceMention mention, int head)
    {
        for (var child = Facts.FirstChild(head); child >= 0; child = Facts.NextSibling(child))
        {
            if (Facts.Parsed.Relations[child] == Relation.Conj && child < mention.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The head of a gold mention in the predicted tree: the first word whose head is outside.</summary>
    public int HeadOf(CoreferenceMention mention)
    {
        for (var i = mention.Start; i < mention.End; i++)
        {
            var head = Facts.Parsed.Heads[i];
            if (head < mention.Start || head >= mention.End)
            {
                return i;
            }
        }

        return mention.Start;
    }

    /// <summary>Pairs candidates with gold mentions: of the same span, else of the same head.</summary>
    public void Match()
    {
        Matched = new CoreferenceMention?[Candidates.Count];
        var bySpan = new Dictionary<(int, int), int>();
        var byHead = new Dictionary<(int, bool), int>();
        for (var c = Candidates.Count - 1; c >= 0; c--)
        {
            bySpan[(Candidates[c].Start, Candidates[c].End)] = c;
            byHead[(Candidates[c].Head, Candidates[c].Group)] = c;
        }

        var left = new List<CoreferenceMention>();
        foreach (var mention in Gold.Mentions)
        {
            if (bySpan.TryGetValue((mention.Start, mention.End), out var c) && Matched[c] is null)
            {
                Matched[c] = mention;
            }
            else
            {
                left.Add(mention);
            }
        }

        foreach (var mention in left)
        {
            var head = HeadOf(mention);
            if (byHead.TryGetValue((head, IsGroup(mention, head)), out var c))
            {
                Matched[c] ??= mention;
            }
        }
    }
}
