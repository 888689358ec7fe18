using System.Collections.Concurrent;

namespace EcoPark.Browser.Tests;

/// <summary>One browser window of one person. When it closes, neither the console nor the server may have complained.</summary>
public sealed class Visit : IAsyncDisposable
{
    /// <summary>ms; a machine under load is slow, a page that never comes is a fault.</summary>
    public const float Patience = 30_000;

    private readonly RunningPark _park;
    private readonly ConcurrentQueue<string> _console = new();
    private readonly int _errorsBefore;

    public Visit(IPage page, RunningPark park)
    {
        (Page, _park, _errorsBefore) = (page, park, park.Errors.Count);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _console.Enqueue($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => _console.Enqueue($"{page.Url}: {error}");
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400)
            {
                _console.Enqueue($"{page.Url}: {answer.Status} {answer.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Console errors, failed requests and server errors since the window was opened.</summary>
    public IReadOnlyList<string> Complaints => [.. _console, .. _park.Errors.Skip(_errorsBefore)];

    public async Task SignInAsync(PrintedSignIn signIn)
    {
        await Page.GotoAsync("/sign-in");
        await Page.FillAsync("#user", signIn.User);
        await Page.FillAsync("#password", signIn.Password);
        await Page.ClickAsync("button[type=submit]");
        await Page.WaitForURLAsync(address => !address.Contains("/sign-in", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
        await DrawnAsync();
    }

    public async Task GoAsync(string address)
    {
        await Page.GotoAsync(address);
        await DrawnAsync();
    }

    /// <summary>Waits until the page is drawn on its connection and nothing is loading any more.</summary>
    public async Task DrawnAsync()
    {
        await Page.Locator("h1").First.WaitForAsync();
        await Page.Locator(".skeleton").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = name });

    public Task<string> HeadingAsync() => Page.Locator("h1").First.InnerTextAsync();

    /// <summary>Fails with what was complained about; call it at the end of a test, where its failure hides no other.</summary>
    public void AssertNoComplaint() => Assert.Empty(Complaints);

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
