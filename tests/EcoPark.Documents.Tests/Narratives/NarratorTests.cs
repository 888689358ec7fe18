using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace EcoPark.Documents.Tests.Narratives;

/// <summary>The shipped template against the shipped catalogue.</summary>
public sealed class NarratorTests
{
    [Fact]
    public void The_shipped_template_prints_every_figure_of_the_catalogue()
    {
        var files = Repository.StandardFiles();
        var template = Encoding.UTF8.GetString(files.Single(file => file.Path == "templates/hj274-2015/report.json").Bytes.Span);
        var unused = new List<string>();
        foreach (var file in files.Where(file => file.Path.StartsWith("figures/", StringComparison.Ordinal)))
        {
            using var json = JsonDocument.Parse(file.Bytes);
            unused.AddRange(Codes(json, "figures").Where(code => !Regex.IsMatch(template, $@"(?<![\w.]){Regex.Escape(code)}(?!\w)", RegexOptions.None, TimeSpan.FromSeconds(10))));
            unused.AddRange(Codes(json, "lists").Where(code => !template.Contains($"{{list.{code}", StringComparison.Ordinal)));
        }

        Assert.Empty(unused);
    }

    private static List<string> Codes(JsonDocument file, string member) => file.RootElement.TryGetProperty(member, out var list)
        ? [.. list.EnumerateArray().Select(entry => entry.GetProperty("code").GetString() ?? "")]
        : [];
}
