namespace EcoPark.Browser.Tests;

/// <summary>One program with one browser for the tests of a collection.</summary>
public abstract class Ring(string command) : IAsyncLifetime
{
    private readonly Dictionary<string, string> _sessions = new(StringComparer.Ordinal);
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private RunningPark? _park;

    public RunningPark Park => _park ?? throw new InvalidOperationException("The ring is not running.");

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        SetDefaultExpectTimeout(Visit.Patience);
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        _park = await RunningPark.StartAsync(command);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    /// <summary>A browser of its own for a person, signed in. Signing in happens once per role; later visits take the session over.</summary>
    public async Task<Visit> AsAsync(string role, VisitOptions? options = null)
    {
        if (!_sessions.TryGetValue(role, out var session))
        {
            // In a window without options: its language must not go with the session into later visits.
            await using var first = await OpenAsync(null, null);
            await first.SignInAsync(Park.SignInOf(role));
            _sessions[role] = session = await first.Page.Context.StorageStateAsync();
        }

        return await OpenAsync(options, session);
    }

    /// <summary>A browser of its own for somebody who has not signed in.</summary>
    public Task<Visit> AsNobodyAsync(VisitOptions? options = null) => OpenAsync(options, null);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_park is not null)
        {
            await _park.DisposeAsync();
        }
    }

    private async Task<Visit> OpenAsync(VisitOptions? options, string? session)
    {
        if (Chromium.Path is null)
        {
            Assert.Skip(Chromium.WhyAbsent);
        }

        options ??= new VisitOptions();
        var context = await (_browser ?? throw new InvalidOperationException("The ring is not running.")).NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Park.Address.ToString(),
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new ViewportSize { Width = options.Width, Height = options.Height },
            HasTouch = options.Width < 500,
            StorageState = session,
            AcceptDownloads = true,
            JavaScriptEnabled = options.HasScript,
            BypassCSP = options.IsExamined,
        });
        if (options.Language is { } language)
        {
            await context.AddCookiesAsync([new Cookie { Name = ".AspNetCore.Culture", Value = Uri.EscapeDataString($"c={language}|uic={language}"), Url = Park.Address.ToString() }]);
        }

        context.SetDefaultTimeout(Visit.Patience);
        return new Visit(await context.NewPageAsync(), Park);
    }
}

/// <summary>How the browser of a visit looks.</summary>
public sealed record VisitOptions
{
    public int Width { get; init; } = 1366;

    public int Height { get; init; } = 900;

    /// <summary>Null: the one the person has.</summary>
    public string? Language { get; init; }

    /// <summary>False: a browser in which no page may run a script.</summary>
    public bool HasScript { get; init; } = true;

    /// <summary>True: a test may put its own checker into the page, which the page's policy forbids.</summary>
    public bool IsExamined { get; init; }

    public static VisitOptions Phone { get; } = new() { Width = 390, Height = 844 };
}

/// <summary>The demo park for tests that read, or change what no other test reads.</summary>
public sealed class DemoRing() : Ring("demo");

/// <summary>A demo park in which forms are filled in and decided: its indicators move.</summary>
public sealed class WorkedRing() : Ring("demo");

/// <summary>A demo park where every button is pressed: nothing else may rely on its data.</summary>
public sealed class PressedRing() : Ring("demo");

/// <summary>A fresh installation.</summary>
public sealed class EmptyRing() : Ring("serve");

[CollectionDefinition]
public sealed class DemoRingTests : ICollectionFixture<DemoRing>;

[CollectionDefinition]
public sealed class WorkedRingTests : ICollectionFixture<WorkedRing>;

[CollectionDefinition]
public sealed class PressedRingTests : ICollectionFixture<PressedRing>;

[CollectionDefinition]
public sealed class EmptyRingTests : ICollectionFixture<EmptyRing>;
