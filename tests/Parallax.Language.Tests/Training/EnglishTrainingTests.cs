using Parallax.Language.Models;
using Parallax.Language.Training;

namespace Parallax.Language.Tests.Training;

public class EnglishTrainingTests
{
    [Fact]
    public void The_same_treebank_trains_the_same_bytes()
    {
        var folder = TinyTreebank.Folder();
        var settings = new NetworkSettings(Epochs: 2, Teachers: 2, TeacherEpochs: 2);
        byte[] Train() => new EnglishTraining(folder, WordVectors.Default, settings).Train(_ => { });
        var first = Train();
        Train().AsSpan().SequenceEqual(first).ShouldBeTrue();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_network_learns_its_treebank_by_heart()
    {
        var folder = TinyTreebank.Folder();
        var settings = new NetworkSettings(Drop: 0, Average: 0, Epochs: 120, Teachers: 0);
        var bytes = new EnglishTraining(folder, WordVectors.Default, settings).Train(_ => { });
        Directory.Delete(folder, recursive: true);
        var model = new LanguageModel(ModelFile.Of(bytes), WordVectors.Default);
        const string Text = "Mara Velt joined the University of Lomara in May .";
        var parsed = model.Parse(Text, [new(0, Text.Length)]);
        parsed.Heads.ShouldBe([1, 2, -1, 4, 2, 6, 4, 8, 2, 2]);
        parsed.Features[2].ShouldBe("Mood=Ind|Tense=Past|VerbForm=Fin");
        parsed.Names.ShouldContain(new NameMention(4..7, NameKind.Organization));
        parsed.InnerNames.ShouldContain(new NameMention(6..7, NameKind.Place));
        parsed.InnerNames.ShouldNotContain(n => n.Kind == NameKind.Organization);
    }
}
