using System.Diagnostics;
using System.Text.RegularExpressions;

namespace EcoPark.Browser.Tests;

/// <summary>How far a crawl goes.</summary>
/// <param name="IsFull">Every control of every kind of page; otherwise each kind of page once and each kind of control once, by whomever reaches it first.</param>
internal sealed record CrawlReach(bool IsFull)
{
    public int MostOnPage => IsFull ? int.MaxValue : 4;

    public HashSet<string> Pages { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Controls { get; } = new(StringComparer.Ordinal);
}

/// <summary>Walks through everything one person can reach and presses what can be pressed.</summary>
/// <param name="visit">The person's window.</param>
/// <param name="reach">How far it goes, and what others have done already.</param>
/// <param name="tell">Hears of each fault when it is found: a full walk takes long.</param>
internal sealed partial class Crawl(Visit visit, CrawlReach reach, Action<string> tell)
{
    private const string Controls = "main button:enabled:visible, main select:enabled:visible, main summary:visible, main input[type=checkbox]:enabled:visible, header.top button:enabled:visible, header.top summary:visible";

    // Everything a person could see or find again: what is drawn, what is in the controls, what the browser keeps.
    private const string State = """
        () => location.href + '\u0001' + document.body.innerHTML + '\u0001' + Object.entries(localStorage).join()
            + [...document.querySelectorAll('input, select, textarea')].map(e => e.value + e.checked).join() + [...document.querySelectorAll('details')].map(e => e.open).join()
            + document.documentElement.outerHTML.slice(0, 400) + (window.printed ?? '') + (document.activeElement?.id ?? '')
        """;

    // What is chosen already changes nothing when it is chosen again: it has no name here. What stands above every page is pressed on one of them.
    private const string Names = """
        controls => controls.map(e => e.matches('[aria-pressed=true], [aria-selected=true], [aria-current], [aria-checked=true], .on') ? ''
            : (e.closest('header.top') ? '^' : '') + (e.getAttribute('aria-label') || e.innerText || e.title || e.id || e.className || e.tagName).trim().slice(0, 60))
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly Queue<string> _open = new();
    private int _downloads;

    /// <summary>What did not work, in words.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>How many pages were opened and controls pressed.</summary>
    public (int Pages, int Controls) Done { get; private set; }

    public async Task RunAsync()
    {
        await visit.Page.AddInitScriptAsync("window.print = () => { window.printed = (window.printed ?? 0) + 1; }");
        visit.Page.Download += (_, _) => _downloads++;
        await FindLinksAsync("nav.rail a, main a");
        while (_open.TryDequeue(out var address))
        {
            await PageAsync(address);
        }
    }

    private async Task PageAsync(string address)
    {
        var complaints = visit.Complaints.Count;
        Done = (Done.Pages + 1, Done.Controls);
        try
        {
            await visit.GoAsync(address);
        }
        catch (TimeoutException)
        {
            Found($"{address}: no page within {Visit.Patience / 1000:0} s");
            return;
        }

        if (WentWrong.Headings.Contains(await visit.HeadingAsync()))
        {
            Found($"{address}: {await visit.HeadingAsync()}");
            return;
        }

        await FindLinksAsync("nav.rail a, nav.own-rail a, main a");
        await PressAllAsync(address);
        foreach (var complaint in visit.Complaints.Skip(complaints))
        {
            Found($"{address}: {complaint}");
        }
    }

    private async Task PressAllAsync(string address)
    {
        for (var done = 0; done < reach.MostOnPage && await NextAsync(address) is var (name, control); done++)
        {
            Done = (Done.Pages, Done.Controls + 1);
            if (await TryAsync(control) is not null && await AgainAsync(address, name) is { } fault)
            {
                Found($"{address}: “{name}” {fault}");
            }

            // Afresh each time: what the press brings may come late, and would lie over the next control.
            await visit.GoAsync(address);
        }
    }

    // The first that nobody has pressed. All are looked at in one moment: a page that draws itself anew must not mix them up.
    private async Task<(string Name, IElementHandle Control)?> NextAsync(string address)
    {
        var controls = await visit.Page.QuerySelectorAllAsync(Controls);
        var names = await visit.Page.EvaluateAsync<string[]>(Names, controls);
        for (var index = 0; index < names.Length; index++)
        {
            if (names[index].Length > 0 && reach.Controls.Add($"{(reach.IsFull && names[index][0] != '^' ? Kind(address) : "")} {Digits().Replace(names[index], "0")}"))
            {
                return (names[index], controls[index]);
            }
        }

        return null;
    }

    // What is covered or goes away under the pointer is a fault of the page too, and not the end of the walk.
    private async Task<string?> TryAsync(IElementHandle control)
    {
        try
        {
            return await ChangesAsync(control) ? null : "does nothing";
        }
        catch (PlaywrightException gone) when (gone.Message.Contains("not attached", StringComparison.Ordinal))
        {
            return null; // drawn anew meanwhile, under another handle
        }
        catch (Exception failure) when (failure is PlaywrightException or TimeoutException)
        {
            return $"cannot be pressed: {failure.Message.Split('\n')[0]}";
        }
    }

    // A page that was still arriving under the first press is not at fault; one that fails from a fresh start is. A control that is gone has done its work.
    private async Task<string?> AgainAsync(string address, string name)
    {
        await visit.GoAsync(address);
        var controls = await visit.Page.QuerySelectorAllAsync(Controls);
        var index = Array.IndexOf(await visit.Page.EvaluateAsync<string[]>(Names, controls), name);
        return index < 0 ? null : await TryAsync(controls[index]);
    }

    private void Found(string fault)
    {
        tell(fault);
        Faults.Add(fault);
    }

    private async Task<bool> ChangesAsync(IElementHandle control)
    {
        var (before, downloads) = (await visit.Page.EvaluateAsync<string>(State), _downloads);
        if (await control.EvaluateAsync<string>("e => e.tagName") == "SELECT")
        {
            await control.EvaluateAsync("e => { e.selectedIndex = (e.selectedIndex + 1) % e.options.length; e.dispatchEvent(new Event('change', { bubbles: true })); }");
        }
        else
        {
            await control.ClickAsync(new ElementHandleClickOptions { Timeout = (float)Patience.TotalMilliseconds });
        }

        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience)
        {
            if (_downloads != downloads || await StateAsync() != before)
            {
                return true;
            }

            await Task.Delay(40);
        }

        return false;
    }

    // A navigation under way has no state yet: that is a change.
    private async Task<string> StateAsync()
    {
        try
        {
            return await visit.Page.EvaluateAsync<string>(State);
        }
        catch (PlaywrightException)
        {
            return "";
        }
    }

    private async Task FindLinksAsync(string selector)
    {
        foreach (var link in await visit.Page.Locator(selector).EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href')).filter(href => href)"))
        {
            var address = link.Split('#')[0];
            if (!address.StartsWith('/') || address.StartsWith("/culture", StringComparison.Ordinal) || !reach.Pages.Add(reach.IsFull ? Kind(address) : FormSection().Replace(Kind(address.Split('?')[0]), "/forms/*")))
            {
                continue;
            }

            if (IsFile(address))
            {
                var answer = await visit.Page.APIRequest.GetAsync(new Uri(new Uri(visit.Page.Url), address).ToString());
                if (!answer.Ok)
                {
                    Found($"{visit.Page.Url}: {answer.Status} {address}");
                }
            }
            else
            {
                _open.Enqueue(address);
            }
        }
    }

    private static bool IsFile(string address) => address.StartsWith("/api/", StringComparison.Ordinal) || address.StartsWith("/evidence/", StringComparison.Ordinal)
        || address.StartsWith("/files/", StringComparison.Ordinal) || IsPublicFile(address);

    private static bool IsPublicFile(string address) => address.StartsWith("/pub/", StringComparison.Ordinal)
        && (address.Contains("/files/", StringComparison.Ordinal) || address.Contains("/data/", StringComparison.Ordinal)) || address.StartsWith("/openapi/", StringComparison.Ordinal);

    /// <summary>The page without what tells its instances apart: firms, records, numbers, the values of filters. Tabs are pages of their own.</summary>
    private static string Kind(string address)
    {
        var parts = address.Split('?');
        var query = parts.Length < 2 ? "" : string.Join('&', parts[1].Split('&').Select(pair => pair.StartsWith("tab=", StringComparison.Ordinal) ? pair : pair.Split('=')[0]).Order(StringComparer.Ordinal));
        return $"{Digits().Replace(Identifier().Replace(parts[0], "/*"), "0")}?{query}";
    }

    [GeneratedRegex("/(?=[^/?]*[0-9])[0-9A-Za-z-]{16,}|(?<==)[0-9A-Za-z-]{16,}", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    // All forms are one page, and so are their sections; import and check are others.
    [GeneratedRegex("^/forms/[^/?]+/0(/(?!import|check)[^/?]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex FormSection();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
