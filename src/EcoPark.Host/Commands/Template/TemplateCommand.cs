using System.CommandLine;
using EcoPark.Documents.Excel;
using EcoPark.Documents.InputWorkbook;
using EcoPark.Host.CommandLine;
using EcoPark.Host.Inputs;
using EcoPark.Host.Outputs;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Host.Commands.Template;

/// <summary><c>ecopark template</c>: the workbook that a park office fills in and <c>evaluate</c> reads.</summary>
internal sealed class TemplateCommand : EcoParkCommand
{
    private readonly Argument<string> _out;
    private readonly Option<string> _standard;
    private readonly Option<int?> _year;
    private readonly Option<int?> _baseYear;
    private readonly Option<string> _from;
    private readonly Option<bool> _force;
    private readonly Option<bool> _json;

    public TemplateCommand(Session session, GlobalOptions options)
        : base("template", session, new LocalText(
            "写出供填报的 Excel 工作簿：全部数据项、年份、单位、说明和下拉选项；填好后可直接评价。",
            "Write the Excel workbook to fill in: all data items, years, units, help and drop-downs; evaluate reads it back."))
    {
        _out = new Argument<string>("OUT.xlsx") { Description = session.Say("要写出的文件", "the file to write") };
        _standard = StandardOption.Create(session);
        _year = Year("--year", session.Say("报告年", "report year"));
        _baseYear = Year("--base-year", session.Say("规划基准年", "base year of the plan"));
        _from = new Option<string>("--from")
        {
            Description = session.Say("用这个文件中的数据预先填好", "fill in the data of this file"),
            HelpName = "INPUT",
        };
        _force = new Option<bool>("--force") { Description = session.Say("覆盖已有的文件", "overwrite a file that is there") };
        _json = options.Json;
        Add(_out);
        Add(_standard);
        Add(_year);
        Add(_baseYear);
        Add(_from);
        Add(_force);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("ecopark template park-2024.xlsx --year 2024 --base-year 2020", new("空白填报表", "an empty workbook")),
        new("ecopark template park-2019.xlsx --from park-2019.json", new("把已有数据转成工作簿", "existing data as a workbook")),
    ];

    public override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var path = parsed.GetValue(_out) ?? "";
        if (Refusal(path, parsed) is { } refusal)
        {
            Session.Complain(refusal);
            return Task.FromResult(ExitCode.Unusable);
        }

        var asked = Ask(parsed);
        if (!asked.IsOk)
        {
            Session.Complain(asked.Problems);
            return Task.FromResult(ExitCode.Unusable);
        }

        OutputFile.Write(path, WorkbookWriter.ToBytes(InputWorkbookWriter.Build(asked.Value)));
        Tell(path, asked.Value.Standard, parsed.GetValue(_json));
        return Task.FromResult(ExitCode.Done);
    }

    private Result<InputWorkbookRequest> Ask(ParseResult parsed)
    {
        var library = StandardsFolder.Load();
        if (!library.IsOk)
        {
            return Result<InputWorkbookRequest>.Failed(library.Problems);
        }

        var given = parsed.GetValue(_standard);
        if (!library.Value.TryFind(given ?? ParkYearFiles.DefaultStandard, out var standard))
        {
            return UnknownStandard.Problem(given ?? ParkYearFiles.DefaultStandard, library.Value);
        }

        var empty = new InputWorkbookRequest
        {
            Library = library.Value,
            Standard = standard,
            ReportYear = parsed.GetValue(_year),
            BaseYear = parsed.GetValue(_baseYear),
        };
        if (parsed.GetValue(_from) is not { } from)
        {
            return empty;
        }

        var loaded = new ParkYearFiles(library.Value, given is null ? null : standard).Read(from);
        return loaded.IsOk
            ? empty with { Standard = loaded.Value.Standard, ParkYear = loaded.Value.ParkYear }
            : Result<InputWorkbookRequest>.Failed(loaded.Problems);
    }

    private static Option<int?> Year(string name, string description) => new(name) { Description = description, HelpName = "YEAR" };

    private string? Refusal(string path, ParseResult parsed)
    {
        if (!Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            return Say($"{path}: 文件名须以 .xlsx 结尾。", $"{path}: the name must end in .xlsx.");
        }

        if (Directory.Exists(path))
        {
            return Say($"{path}: 这是文件夹；请给出文件名。", $"{path}: this is a folder; give the name of a file.");
        }

        if (OutputFile.WouldOverwrite(path) && !parsed.GetValue(_force))
        {
            return Say($"{path}: 文件已存在，可能有填好的数据；换一个名字，或加 --force 覆盖。",
                $"{path}: the file exists and may hold data; choose another name or add --force.");
        }

        return Years(parsed.GetValue(_year), parsed.GetValue(_baseYear));
    }

    private string? Years(int? year, int? baseYear)
    {
        foreach (var given in new[] { year, baseYear })
        {
            if (given is < 1900 or > 2200)
            {
                return Say($"{given} 不是 1900–2200 之间的年份。", $"{given} is not a year from 1900 to 2200.");
            }
        }

        return year <= baseYear
            ? Say($"基准年 {baseYear} 不早于报告年 {year}。", $"The base year {baseYear} is not before the report year {year}.")
            : null;
    }

    // The line is there to be copied: a path with a space needs its quotes.
    private static string Typed(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;

    private void Tell(string path, Standard standard, bool json)
    {
        if (json)
        {
            Session.Out.WriteLine(JsonDocumentText.Of(document =>
            {
                document.WriteString("template", path);
                document.WriteString("standard", standard.Code);
            }));
            return;
        }

        Session.Out.WriteLine(Plain.Line(Say(
            $"已写出 {path}（{standard.Number}）。填好后运行：ecopark evaluate {Typed(path)}",
            $"Written: {path} ({standard.Number}). When it is filled in: ecopark evaluate {Typed(path)}")));
    }
}
