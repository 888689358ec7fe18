using System.Text.Json;

namespace EcoPark.Browser.Tests.Portal;

/// <summary>Runs the accessibility checker in an open page; absent means that its tests are skipped with the reason.</summary>
internal static class AccessibilityChecker
{
    public const string WhyAbsent = "The accessibility checker has not been fetched: ./test does it with npm, from tests/EcoPark.Browser.Tests/checker";
    private const string Variable = "ECOPARK_CHECKER";

    private const string Check = """
        async () => {
            const report = await new ace.Checker().check(document, ['WCAG_2_2']);
            return JSON.stringify(report.results.filter(one => one.value[0] === 'VIOLATION' && one.value[1] === 'FAIL').map(one => `${one.ruleId}: ${one.message} ${one.snippet}`));
        }
        """;

    /// <summary>Null when it is not there.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Violations of WCAG 2.2 A and AA on the page as it stands.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = Path });
        return JsonSerializer.Deserialize<List<string>>(await page.EvaluateAsync<string>(Check)) ?? [];
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return File.Exists(given) ? given : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = System.IO.Path.Combine(folder.FullName, ".build", "checker", "node_modules", "accessibility-checker-engine", "ace.js");
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }
}
