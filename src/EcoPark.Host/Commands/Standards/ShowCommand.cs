using System.CommandLine;
using EcoPark.Host.CommandLine;
using EcoPark.Host.Inputs;
using EcoPark.Standards.Definitions;

namespace EcoPark.Host.Commands.Standards;

/// <summary><c>ecopark standard show</c>: one indicator set, or one indicator of it with everything known about it.</summary>
internal sealed class ShowCommand : EcoParkCommand
{
    private readonly Argument<string> _code;
    private readonly Option<int?> _indicator;
    private readonly Option<bool> _json;

    public ShowCommand(Session session, GlobalOptions options)
        : base("show", session, new LocalText(
            "显示一个标准的指标、限值、分组和脚注；给出编号时显示该指标的定义、公式、限值来源和可信度。",
            "Show a standard: indicators, limits, groups, footnotes; with a number, that indicator's definition, formula, sources and certainty."))
    {
        _code = new Argument<string>("CODE") { Description = session.Say("标准代码，或标准的文件夹", "code of a standard, or its folder") };
        _indicator = new Option<int?>("--indicator") { Description = session.Say("指标编号", "number of an indicator"), HelpName = "N" };
        _json = options.Json;
        Add(_code);
        Add(_indicator);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("ecopark standard show hj274-2015", new("全部指标和限值", "all indicators and limits")),
        new("ecopark standard show hj274-2015 --indicator 16", new("指标 16 的定义", "the definition of indicator 16")),
    ];

    public override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var library = StandardsFolder.Load();
        var standard = library.IsOk ? StandardFolder.Find(parsed.GetValue(_code) ?? "", library.Value) : null;
        if (library.Value is null || standard?.Value is null)
        {
            Session.Complain(standard?.Problems ?? library.Problems);
            return Task.FromResult(ExitCode.Unusable);
        }

        if (parsed.GetValue(_indicator) is { } number && !standard.Value.TryFind(number, out _))
        {
            Session.Complain(Say($"{standard.Value.Code} 没有指标 {number}。", $"{standard.Value.Code} has no indicator {number}."));
            return Task.FromResult(ExitCode.Unusable);
        }

        Show(standard.Value, library.Value.Items, parsed);
        return Task.FromResult(ExitCode.Done);
    }

    private void Show(Standard standard, Catalogue items, ParseResult parsed)
    {
        var number = parsed.GetValue(_indicator);
        var indicators = standard.Indicators.Where(indicator => number is null || indicator.Number == number).ToList();
        if (parsed.GetValue(_json))
        {
            Session.Out.WriteLine(DefinitionJson.Of(standard, indicators, items, Session.Chinese));
            return;
        }

        var view = new DefinitionView(Session, standard, items);
        if (number is null)
        {
            view.WriteAll();
        }
        else
        {
            view.Tree(indicators[0]).Write(Session.Screen);
        }
    }
}
