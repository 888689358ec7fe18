using System.Text.Json;

namespace EcoPark.EndToEnd.Tests.Evaluate;

/// <summary>One run over all shared cases, looked at by several tests.</summary>
public sealed class AllCases : IAsyncLifetime
{
    public static IReadOnlyList<string> Names { get; } = [.. Enumerable.Range(1, 12).Select(number => $"case-{number:00}"), "reference"];

    internal EcoParkProcess.Ended Run { get; private set; } = new(-1, "", "");

    public IReadOnlyDictionary<string, JsonDocument> Documents { get; private set; } = new Dictionary<string, JsonDocument>();

    public async ValueTask InitializeAsync()
    {
        Run = await EcoParkProcess.RunAsync(["evaluate", "--json", .. Names.Select(name => Path.Combine(Repository.Cases, name + ".input.json"))]);
        Documents = Names.Zip(Run.Lines, (name, line) => (name, line)).ToDictionary(pair => pair.name, pair => JsonDocument.Parse(pair.line));
    }

    public ValueTask DisposeAsync()
    {
        foreach (var document in Documents.Values)
        {
            document.Dispose();
        }

        return ValueTask.CompletedTask;
    }
}
