using System.CommandLine;
using System.Globalization;
using EcoPark.Host.CommandLine;
using EcoPark.Host.Inputs;
using EcoPark.Host.Outputs;
using EcoPark.Standards.Definitions;
using Spectre.Console;

namespace EcoPark.Host.Commands.Standards;

/// <summary><c>ecopark standard list</c>: the shipped indicator sets.</summary>
internal sealed class ListCommand : EcoParkCommand
{
    private readonly Option<bool> _json;

    public ListCommand(Session session, GlobalOptions options)
        : base("list", session, new LocalText("列出可用的标准。", "List the standards there are.")) => _json = options.Json;

    public override IReadOnlyList<Example> Examples => [new("ecopark standard list", new("标准的代码、编号和名称", "codes, numbers and names"))];

    public override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var library = StandardsFolder.Load();
        if (!library.IsOk)
        {
            Session.Complain(library.Problems);
            return Task.FromResult(ExitCode.Unusable);
        }

        var standards = library.Value.Standards.Values.OrderBy(standard => standard.Code, StringComparer.Ordinal).ToList();
        if (parsed.GetValue(_json))
        {
            Session.Out.WriteLine(JsonDocumentText.Of(json => json.WriteObjects("standards", standards, standard =>
            {
                json.WriteString("code", standard.Code);
                json.WriteString("number", standard.Number);
                json.WriteString("name", standard.Name.In(Session.Chinese));
                json.WriteString("version", standard.Version);
                json.WriteNumber("indicators", standard.Indicators.Length);
                json.WriteNumber("groups", standard.Groups.Length);
                json.WriteString("certainty", standard.Provenance.Certainty);
                json.WriteString("source", standard.Provenance.Source);
            })));
            return Task.FromResult(ExitCode.Done);
        }

        var table = new Table { Border = TableBorder.SimpleHeavy };
        table.AddColumns(Say("代码", "Code"), Say("编号", "Number"), Say("名称", "Name"), Say("版本", "Version"), Say("指标", "Indicators"));
        foreach (var standard in standards)
        {
            table.AddRow(new Text(standard.Code), new Text(standard.Number), new Text(Session.Say(standard.Name)), new Text(standard.Version),
                new Text(standard.Indicators.Length.ToString(CultureInfo.InvariantCulture)));
        }

        Session.Screen.Write(table);
        return Task.FromResult(ExitCode.Done);
    }
}
