using OpenQA.Selenium.Chrome;

namespace Parallax.Web.Tests.Browser;

/// <summary>
/// A headless Chromium with a profile of its own. Without Debian's chromium and chromium-driver the tests that need it
/// are skipped, but not on the project's own checks (CI=true), where its absence is a failure.
/// </summary>
public sealed class Chromium : IDisposable
{
    private const string Browser = "/usr/bin/chromium";
    private const string Driver = "/usr/bin/chromedriver";

    private readonly Lazy<ChromeDriver> driver;
    private readonly DirectoryInfo profile = Directory.CreateTempSubdirectory("parallax-chromium-");

    public Chromium() => driver = new Lazy<ChromeDriver>(Start);

    /// <summary>The browser; skips the test where there is none.</summary>
    public ChromeDriver Require()
    {
        var isThere = File.Exists(Browser) && File.Exists(Driver);
        Skip.If(
            !isThere && Environment.GetEnvironmentVariable("CI") != "true",
            "chromium and chromium-driver are not installed"
        );
        isThere.ShouldBeTrue(
            $"CI=true, but {Browser} or {Driver} is missing: apt-get install chromium chromium-driver"
        );
        return driver.Value;
    }

    /// <summary>Opens a page from a file of its own, as a reader who was sent it would.</summary>
    public ChromeDriver Open(string html, int width = 1600, bool dark = false)
    {
        Require();
        var file = Path.Combine(profile.FullName, $"{Guid.NewGuid():N}.html");
        File.WriteAllText(file, html);
        return Go(new Uri(file), width, dark);
    }

    /// <summary>Goes to an address.</summary>
    public ChromeDriver Go(Uri address, int width = 1600, bool dark = false)
    {
        var browser = Require();
        browser.ExecuteCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            new()
            {
                ["width"] = width,
                ["height"] = 900,
                ["deviceScaleFactor"] = 1,
                ["mobile"] = false,
            }
        );
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
        browser.Navigate().GoToUrl(address);
        return browser;
    }

    public void Dispose()
    {
        if (driver.IsValueCreated)
        {
            driver.Value.Quit();
            driver.Value.Dispose();
        }

        try
        {
            profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // The browser's last child may still write into it; the system clears its temporary files.
        }
    }

    private ChromeDriver Start()
    {
        var options = new ChromeOptions { BinaryLocation = Browser };
        options.AddArguments(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            $"--user-data-dir={Path.Combine(profile.FullName, "profile")}"
        );
        options.SetLoggingPreference("browser", OpenQA.Selenium.LogLevel.All);
        var browser = new ChromeDriver(
            ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(Driver), Path.GetFileName(Driver)),
            options
        );
        // axe takes a second on an idle machine, and a minute on one that builds.
        browser.Manage().Timeouts().AsynchronousJavaScript = TimeSpan.FromMinutes(3);
        return browser;
    }
}

/// <summary>One browser for all the tests that need one: it takes a second to start.</summary>
[CollectionDefinition(Name)]
public sealed class ChromiumCollection : ICollectionFixture<Chromium>
{
    public const string Name = "chromium";
}
