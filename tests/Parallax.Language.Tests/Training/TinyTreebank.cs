using System.Text;
using Parallax.Language.Training;

namespace Parallax.Language.Tests.Training;

/// <summary>Four sentences about an invented university, as a treebank small enough to train on in a test.</summary>
internal static class TinyTreebank
{
    private const string Lines = """
        Mara Mara PROPN NNP Number=Sing 2 compound Entity=(1-person
        Velt Velt PROPN NNP Number=Sing 3 nsubj Entity=1)
        joined join VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root _
        the the DET DT Definite=Def|PronType=Art 5 det Entity=(2-organization
        University University PROPN NNP Number=Sing 3 obj _
        of of ADP IN _ 7 case _
        Lomara Lomara PROPN NNP Number=Sing 5 nmod Entity=(3-place)2)
        in in ADP IN _ 9 case _
        May May PROPN NNP Number=Sing 3 obl Entity=(4-time)
        . . PUNCT . _ 3 punct _

        She she PRON PRP Case=Nom|Number=Sing|Person=3 2 nsubj Entity=(1-person)
        said say VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root _
        Lomara Lomara PROPN NNP Number=Sing 4 nsubj Entity=(3-place)
        grew grow VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 2 ccomp _
        . . PUNCT . _ 2 punct _

        The the DET DT Definite=Def|PronType=Art 3 det _
        old old ADJ JJ Degree=Pos 3 amod _
        harbour harbour NOUN NN Number=Sing 4 nsubj _
        closed close VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root _
        in in ADP IN _ 6 case _
        May May PROPN NNP Number=Sing 4 obl Entity=(4-time)
        . . PUNCT . _ 4 punct _

        Ship ship NOUN NN Number=Sing 2 nsubj _
        leaves leave VERB VBZ Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin 0 root _
        Lomara Lomara PROPN NNP Number=Sing 2 obj Entity=(3-place)
        """;

    /// <summary>The sentences.</summary>
    public static List<Sentence> Sentences()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, Conllu(1));
        var sentences = Treebank.Read(file);
        File.Delete(file);
        return sentences;
    }

    /// <summary>A folder with training files in which every sentence stands several times, so that its classes count.</summary>
    public static string Folder()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(folder, "ewt.train.conllu"), Conllu(3));
        File.WriteAllText(Path.Combine(folder, "gum.train.conllu"), Conllu(3));
        return folder;
    }

    private static string Conllu(int times)
    {
        var text = new StringBuilder();
        foreach (
            var sentence in Enumerable.Repeat(Lines.ReplaceLineEndings("\n").Split("\n\n"), times).SelectMany(s => s)
        )
        {
            var words = sentence.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            text.Append("# text = ").AppendJoin(' ', words.Select(w => w.Split(' ')[0])).Append('\n');
            for (var i = 0; i < words.Length; i++)
            {
                var w = words[i].Split(' ');
                text.Append($"{i + 1}\t{w[0]}\t{w[1]}\t{w[2]}\t{w[3]}\t{w[4]}\t{w[5]}\t{w[6]}\t_\t{w[7]}\n");
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
