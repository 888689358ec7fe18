using System.Collections.Immutable;
using System.Text;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Factors;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;
using EcoPark.Standards.Tests.Factors;

namespace EcoPark.Standards.Tests.Forms;

/// <summary>A form with every kind of field, on the items of the repository, and the ways to fill it in.</summary>
internal static class SmallForm
{
    public const string Path = "forms/small.json";

    public const string Text = """
        {
          "code": "small", "version": "1", "zh": "小表", "en": "Small form", "respondent": "enterprise", "approver": "environment",
          "due": {"month": 3, "day": 31}, "source": "test", "certainty": "own",
          "sections": [
            { "code": "water", "zh": "用水", "en": "Water", "fields": [
              {"code": "mains", "zh": "自来水", "en": "Mains water", "kind": "number", "unit": "万立方米", "units": ["立方米"], "required": true, "minimum": "0"},
              {"code": "well", "zh": "地下水", "en": "Well water", "kind": "number", "unit": "万立方米"},
              {"code": "fresh", "item": "fresh_water", "zh": "新鲜水", "en": "Fresh water", "kind": "number", "unit": "立方米", "required": true, "override": true,
               "compute": {"formula": "mains + well"}},
              {"code": "reuse", "item": "water_reuse", "zh": "重复用水", "en": "Reused water", "kind": "number", "unit": "万立方米", "units": ["立方米"]},
              {"code": "rate", "item": "green_coverage_rate", "zh": "绿化率", "en": "Green rate", "kind": "number", "unit": "%", "maximum": "100"},
              {"code": "staff", "item": "employees_year_end", "zh": "人数", "en": "Staff", "kind": "whole", "unit": "人"},
              {"code": "output", "item": "industrial_output", "zh": "产值", "en": "Output", "kind": "number", "unit": "万元", "units": ["元"]},
              {"code": "audited", "item": "cleaner_production_audited", "zh": "审核", "en": "Audited", "kind": "yes-no"},
              {"code": "since", "zh": "投产", "en": "Since", "kind": "date"},
              {"code": "remark", "zh": "备注", "en": "Remark", "kind": "text"},
              {"code": "size", "zh": "规模", "en": "Size", "kind": "choice", "choices": "sizes"}
            ], "grids": [] },
            { "code": "waste", "zh": "危险废物", "en": "Waste", "fields": [
              {"code": "total", "item": "solid_waste_generated", "zh": "产生合计", "en": "Waste in all", "kind": "number", "unit": "吨", "required": true,
               "compute": {"sum": "hazardous.generated"}}
            ], "grids": [
              { "code": "hazardous", "zh": "危废", "en": "Waste list", "key": "waste_code", "maximumRows": 3, "columns": [
                {"code": "waste_code", "zh": "代码", "en": "Code", "kind": "choice", "choices": "wastes", "required": true},
                {"code": "generated", "item": "solid_waste_generated", "zh": "产生", "en": "Generated", "kind": "number", "unit": "吨", "units": ["千克"], "required": true, "minimum": "0"},
                {"code": "used", "zh": "利用", "en": "Used", "kind": "number", "unit": "吨"},
                {"code": "left", "zh": "剩余", "en": "Left", "kind": "number", "unit": "吨", "compute": {"formula": "generated - used"}}
              ] } ] },
            { "code": "energy", "zh": "能源", "en": "Energy", "fields": [
              {"code": "tce", "item": "energy_consumption", "zh": "综合能耗", "en": "Energy", "kind": "number", "unit": "吨标煤",
               "compute": {"energy": "carriers", "basis": "当量", "set": "gbt2589-2020"}},
              {"code": "carbon", "item": "co2", "zh": "碳排放", "en": "Carbon", "kind": "number", "unit": "吨", "compute": {"carbon": "carriers", "set": "fuels-direct"}}
            ], "grids": [
              { "code": "carriers", "zh": "能源品种", "en": "Carriers", "key": "carrier", "maximumRows": 9, "columns": [
                {"code": "carrier", "zh": "品种", "en": "Carrier", "kind": "choice", "choices": "carriers"},
                {"code": "flow", "zh": "去向", "en": "Flow", "kind": "choice", "choices": "flows"},
                {"code": "amount", "zh": "数量", "en": "Amount", "kind": "number", "unit": null, "required": true},
                {"code": "row_tce", "zh": "折标煤", "en": "As coal", "kind": "number", "unit": "吨标煤", "compute": {"energy": "carriers", "basis": "当量", "set": "gbt2589-2020"}}
              ] } ] }
          ],
          "checks": [
            {"code": "reuse-below", "severity": "warning", "zh": "重复用水 ≤ 新鲜水 × 50", "en": "reused ≤ 50 × fresh", "left": "reuse", "relation": "<=", "right": "fresh * 50", "tolerance": "0", "place": "reuse"},
            {"code": "used-part", "severity": "error", "zh": "产生 = 利用", "en": "generated = used", "left": "generated", "relation": "=", "right": "used", "tolerance": "0.1", "place": "generated", "scope": "grid:hazardous"}
          ],
          "history": {"changeShare": "0.5", "slipFactors": ["10", "100", "1000", "10000"], "slipTolerance": "0.15"}
        }
        """;

    private const string Sizes = """
        {"code": "sizes", "version": "1", "zh": "规模", "en": "Sizes", "source": "test", "certainty": "?", "total": 2,
         "codes": [{"code": "large", "zh": "大型", "en": "Large"}, {"code": "small", "zh": "小型", "en": "Small"}]}
        """;

    private const string Wastes = """
        {"code": "wastes", "version": "1", "zh": "危废代码", "en": "Waste codes", "source": "test", "certainty": "?", "total": 470, "partial": {"zh": "只列两个", "en": "two only"},
         "codes": [{"code": "900-249-08", "zh": "废矿物油", "en": "Waste oil"}, {"code": "336-064-17", "zh": "表面处理污泥", "en": "Sludge"}]}
        """;

    private const string Carriers = """
        {"code": "carriers", "version": "1", "zh": "能源品种", "en": "Carriers", "source": "test", "certainty": "?",
         "codes": [{"code": "raw-coal", "zh": "原煤", "en": "Raw coal", "unit": "吨"}, {"code": "electricity", "zh": "电力", "en": "Electricity", "unit": "万kWh"},
                   {"code": "natural-gas", "zh": "天然气", "en": "Natural gas", "unit": "万立方米"}]}
        """;

    private const string Flows = """
        {"code": "flows", "version": "1", "zh": "去向", "en": "Flows", "source": "test", "certainty": "?",
         "codes": [{"code": "consumed", "zh": "消费", "en": "Consumed"}, {"code": "exported", "zh": "外供", "en": "Exported"}, {"code": "own-renewable", "zh": "自产", "en": "Own"}]}
        """;

    private static readonly (string, string)[] Lists =
        [("codes/sizes.json", Sizes), ("codes/wastes.json", Wastes), ("codes/carriers.json", Carriers), ("codes/flows.json", Flows)];

    public static FormLibrary Library { get; } = Read(Text).Value ?? throw new InvalidOperationException(string.Join('\n', Read(Text).Problems));

    public static Form Form => Library.Forms["small"];

    public static FormContext Context { get; } = new()
    {
        Year = 2023,
        Items = Repository.Library.Items,
        Units = Repository.Library.Units,
        Codes = Library.Codes,
        Factors = Sets.Library,
        Place = new GridPlace(GridLevel.National),
    };

    public static Result<FormLibrary> Read(string form, params (string Path, string Text)[] more) => FormLibraryReader.Read(
        [.. Lists.Concat(more).Append((Path, form)).Select(file => new SourceFile(file.Item1, Encoding.UTF8.GetBytes(file.Item2)))], Repository.Library, Sets.Library);

    /// <summary>An entry from <c>field=value</c>, <c>field=value|unit</c> and <c>field=!reason</c>.</summary>
    public static FormEntry Entry(params string[] fields) => FormEntry.Empty with { Fields = Values(fields) };

    /// <summary>The same entry with rows of a grid, each written as fields are, parted by spaces.</summary>
    public static FormEntry With(this FormEntry entry, string grid, params string[] rows) =>
        entry with { Grids = entry.Grids.Add(grid, [.. rows.Select(row => new EntryRow(Values(row.Split(' '))))]) };

    public static CheckedForm Check(FormEntry entry, FormContext? context = null) => FormCheck.Check(Form, entry, context ?? Context);

    public static CheckedContent? Content(this CheckedForm form, string place) => form.Values.FirstOrDefault(value => value.Place.ToString() == place)?.Content;

    /// <summary>A number with its unit, as text.</summary>
    public static string? Number(this CheckedForm form, string place) =>
        form.Content(place) is CheckedContent.Number number ? $"{number.Value} {number.Unit}" : null;

    /// <summary>The findings of a rule.</summary>
    public static ImmutableArray<FormFinding> Of(this CheckedForm form, string rule) => [.. form.Findings.Where(finding => finding.Rule == rule)];

    public static string Button(this FormFinding finding, int index = 0) => finding.Repairs[index].Label.Zh;

    private static ImmutableSortedDictionary<string, EnteredValue> Values(IEnumerable<string> fields) => fields.Select(field =>
    {
        var (code, text) = (field[..field.IndexOf('=', StringComparison.Ordinal)], field[(field.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        var parts = text.Split('|');
        return KeyValuePair.Create<string, EnteredValue>(code, text.StartsWith('!')
            ? new EnteredValue.NotApplicable(text[1..])
            : new EnteredValue.Given(parts[0], parts.Length > 1 ? parts[1] : null));
    }).ToImmutableSortedDictionary(StringComparer.Ordinal);
}
