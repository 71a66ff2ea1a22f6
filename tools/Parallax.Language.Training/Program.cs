using Parallax.Language;
using Parallax.Language.Models;
using Parallax.Language.Training;

string Option(string name, string otherwise) => args.SkipWhile(a => a != name).Skip(1).FirstOrDefault() ?? otherwise;

var treebank = Option("--treebank", "../shared/treebank");
var output = Option("--output", "src/Parallax.Language/Models/english.bin");
switch (args.FirstOrDefault())
{
    case "train":
        File.WriteAllBytes(output, EnglishTraining.Train(treebank));
        goto case "score";
    case "score":
        var model = new LanguageModel(ModelFile.Of(File.ReadAllBytes(output)));
        var gum = Treebank.Read(Path.Combine(treebank, "gum.dev.conllu"));
        DevScore.Print(model, "GUM dev", gum);
        DevScore.Print(model, "EWT dev", Treebank.Read(Path.Combine(treebank, "ewt.dev.conllu")));
        DevScore.PrintSpeed(model, gum);
        return 0;
    case "raw-errors":
        using (var errors = new StreamWriter(output))
        {
            RawScore.Of(Treebank.Read(treebank), errors);
        }

        return 0;
    case "gazetteer":
        var folder = Option("--folder", "src/Parallax.Language/Gazetteers");
        CountryBuilder.Build(Option("--countries", "countries.json"), folder);
        CityBuilder.Build(Option("--cities", "cities.pbf"), folder);
        return 0;
    default:
        Console.Error.WriteLine(
            "usage: train|score|raw-errors --treebank FOLDER --output FILE; gazetteer --countries JSON --cities PBF"
        );
        return 2;
}
