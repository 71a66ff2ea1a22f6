using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace Parallax.Pages.Pictures;

/// <summary>A headless browser that takes pictures of pages.</summary>
internal sealed class Camera : IDisposable
{
    private const int Width = 1200;
    private const int Height = 900;

    private readonly Uri server;
    private readonly DirectoryInfo profile = Directory.CreateTempSubdirectory("parallax-camera-");
    private readonly ChromeDriver browser;

    public Camera(Uri server)
    {
        this.server = server;
        var options = new ChromeOptions { BinaryLocation = "/usr/bin/chromium" };
        options.AddArguments(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--lang=en-GB",
            $"--user-data-dir={profile.FullName}"
        );
        browser = new ChromeDriver(ChromeDriverService.CreateDefaultService("/usr/bin", "chromedriver"), options);
        browser.ExecuteCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            new()
            {
                ["width"] = Width,
                ["height"] = Height,
                ["deviceScaleFactor"] = 1,
                ["mobile"] = false,
            }
        );
    }

    /// <summary>Takes one picture.</summary>
    public void Take(Shot shot, bool dark, string file)
    {
        browser.ExecuteCdpCommand(
            "Emulation.setEmulatedMedia",
            new()
            {
                ["features"] = new object[]
                {
                    new Dictionary<string, object>
                    {
                        ["name"] = "prefers-color-scheme",
                        ["value"] = dark ? "dark" : "light",
                    },
                    new Dictionary<string, object> { ["name"] = "prefers-reduced-motion", ["value"] = "reduce" },
                },
            }
        );
        browser.Navigate().GoToUrl(new Uri(server, shot.Address));
        shot.Before?.Invoke(browser);
        ((ITakesScreenshot)browser).GetScreenshot().SaveAsFile(file);
    }

    public void Dispose()
    {
        browser.Quit();
        browser.Dispose();
        profile.Delete(recursive: true);
    }
}
