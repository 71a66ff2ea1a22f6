using Parallax.Pages.Pictures;

// Takes pictures of every page of `parallax serve` over samples/corpus, light and dark, into a folder: docs/pages unless another is
// named. Needs Debian's chromium and chromium-driver.
var folder = Directory.CreateDirectory(args.FirstOrDefault() ?? Path.Combine("docs", "pages"));
await using var server = await ServedSamples.StartAsync(Path.Combine("samples", "corpus"));
using var camera = new Camera(server.Address);
foreach (var shot in await Shots.MakeAsync(server.Address))
{
    foreach (var dark in new[] { false, true })
    {
        var file = Path.Combine(folder.FullName, $"{shot.Name}-{(dark ? "dark" : "light")}.png");
        camera.Take(shot, dark, file);
        Console.WriteLine(file);
    }
}
