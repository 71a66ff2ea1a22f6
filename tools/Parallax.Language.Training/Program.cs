using Parallax.Language.Training;

var treebank = args.SkipWhile(a => a != "--treebank").Skip(1).FirstOrDefault() ?? "../shared/treebank";
foreach (var name in (string[])["gum.dev", "ewt.dev", "gum.train", "ewt.train"])
{
    var errors = args.Contains("--errors") ? new StreamWriter($"/tmp/lang/raw.{name}.txt") : null;
    var (tokens, sentences) = RawScore.Of(Treebank.Read(Path.Combine(treebank, name + ".conllu")), errors);
    errors?.Dispose();
    Console.WriteLine($"{name} tokens {tokens:F2} sentences {sentences:F2}");
}
