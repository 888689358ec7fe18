using System.CommandLine;
using EcoPark.Host.CommandLine;
using EcoPark.Host.Display;
using EcoPark.Host.Inputs;
using EcoPark.Host.Outputs;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;
using Spectre.Console;

namespace EcoPark.Host.Commands.Standards;

/// <summary><c>ecopark standard diff</c>: what changes from one indicator set to another.</summary>
internal sealed class DiffCommand : EcoParkCommand
{
    private readonly Argument<string> _before;
    private readonly Argument<string> _after;
    private readonly Option<bool> _json;

    public DiffCommand(Session session, GlobalOptions options)
        : base("diff", session, new LocalText(
            "比较两个标准或同一标准的两个版本：增删的指标，以及公式、限值、位数、脚注、分组、名称的变化。",
            "Compare two standards or two editions of one: indicators added and removed, changed formulas, limits, digits, footnotes, groups, names."))
    {
        _before = new Argument<string>("A") { Description = session.Say("代码或文件夹", "code or folder") };
        _after = new Argument<string>("B") { Description = session.Say("代码或文件夹", "code or folder") };
        _json = options.Json;
        Add(_before);
        Add(_after);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("ecopark standard diff hj274-2015 my-edition/hj274-2015", new("自己的版本与随附版本相比", "your edition against the shipped one")),
        new("ecopark standard diff hj274-2015 zero-carbon-park-2025", new("两个标准相比", "two standards")),
    ];

    public override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var library = StandardsFolder.Load();
        if (!library.IsOk)
        {
            Session.Complain(library.Problems);
            return Task.FromResult(ExitCode.Unusable);
        }

        Result<Standard>[] sets = [.. new[] { _before, _after }.Select(argument => StandardFolder.Find(parsed.GetValue(argument) ?? "", library.Value))];
        if (sets[0].Value is not { } before || sets[1].Value is not { } after)
        {
            Session.Complain([.. sets.SelectMany(set => set.Problems)]);
            return Task.FromResult(ExitCode.Unusable);
        }

        var difference = StandardDifference.Between(before, after, library.Value.Items);
        if (parsed.GetValue(_json))
        {
            Session.Out.WriteLine(Json(before, after, difference));
        }
        else
        {
            Show(before, after, difference);
        }

        return Task.FromResult(ExitCode.Done);
    }

    private void Show(Standard before, Standard after, StandardDifference difference)
    {
        Session.Tell($"{before.Code} ({before.Version}) → {after.Code} ({after.Version})", new Style(decoration: Decoration.Bold));
        foreach (var group in difference.Changes.GroupBy(change => (change.Indicator, change.Name)))
        {
            var tree = new TreeLines(group.Key.Indicator is { } number ? $"{number} {Session.Say(group.Key.Name)}" : Say("标准", "the standard"));
            foreach (var change in group)
            {
                tree.Add($"{Session.Say(change.PartName)}: {change.Before} → {change.After}");
            }

            tree.Write(Session.Screen);
        }

        foreach (var indicator in difference.Removed)
        {
            Session.Tell($"{indicator.Number} {Session.Say(indicator.Name)}", new Style(Color.Red), "-", new Style(Color.Red));
        }

        foreach (var indicator in difference.Added)
        {
            Session.Tell($"{indicator.Number} {Session.Say(indicator.Name)}", new Style(Color.Green), "+", new Style(Color.Green));
        }

        Session.Tell(difference.IsNothing
            ? Say("没有差别。", "No difference.")
            : Say($"增加 {difference.Added.Length} 项，删去 {difference.Removed.Length} 项，变化 {difference.Changes.Length} 处。",
                $"{difference.Added.Length} added, {difference.Removed.Length} removed, {difference.Changes.Length} changes."));
    }

    private string Json(Standard before, Standard after, StandardDifference difference) => JsonDocumentText.Of(json =>
    {
        void Set(string name, Standard standard)
        {
            json.WriteStartObject(name);
            json.WriteString("code", standard.Code);
            json.WriteString("version", standard.Version);
            json.WriteEndObject();
        }

        void Indicators(string name, IEnumerable<Indicator> indicators) => json.WriteObjects(name, indicators, indicator =>
        {
            json.WriteNumber("number", indicator.Number);
            json.WriteString("name", indicator.Name.In(Session.Chinese));
        });

        Set("from", before);
        Set("to", after);
        Indicators("added", difference.Added);
        Indicators("removed", difference.Removed);
        json.WriteObjects("changes", difference.Changes, change =>
        {
            if (change.Indicator is { } number)
            {
                json.WriteNumber("indicator", number);
            }
            else
            {
                json.WriteNull("indicator");
            }

            json.WriteString("part", change.Part);
            json.WriteString("before", change.Before);
            json.WriteString("after", change.After);
        });
    });
}
