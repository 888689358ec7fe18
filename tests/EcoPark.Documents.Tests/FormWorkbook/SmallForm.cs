using System.Collections.Immutable;
using EcoPark.Documents.Excel;
using EcoPark.Documents.FormWorkbook;
using EcoPark.Standards.Codes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;
using Xunit;

namespace EcoPark.Documents.Tests.FormWorkbook;

/// <summary>A form with a field of every kind and the grids that forms have, and short ways to write and read it.</summary>
internal static class SmallForm
{
    private static readonly Provenance Own = new("test", "own");
    private static readonly Unit Tonne = Unit("吨"), Kilogram = Unit("千克"), Cubic = Unit("立方米"), ManyCubic = Unit("万立方米"), Percent = Unit("%"), Person = Unit("人");

    public static CodeLists Codes { get; } = new(
    [
        new CodeList([new("900-249-08", new("废矿物油", "Waste oil")), new("900-039-49", new("废活性炭", "Spent carbon"))])
        {
            Code = "hazardous-waste", Version = "1", Name = new("危险废物名录", "Hazardous waste"), Provenance = Own,
        },
        new CodeList([new("electricity", new("电力", "Electricity"), null, Unit("万千瓦时")), new("raw-coal", new("原煤", "Coal"), null, Tonne)])
        {
            Code = "energy-carriers", Version = "1", Name = new("能源品种", "Carriers"), Provenance = Own,
        },
    ]);

    public static Form Form { get; } = new()
    {
        Code = "enterprise-annual",
        Version = "2026-1",
        Name = new("企业年报", "Annual form"),
        Respondent = FormRespondent.Enterprise,
        Approver = "environment",
        Due = new FormDue(3, 31),
        Provenance = Own,
        Checks = [],
        Sections =
        [
            new FormSection("water", new("用水与废水", "Water"),
            [
                Field("fresh_water", "新鲜水用量", FormFieldKind.Number) with { Unit = Cubic, Units = [ManyCubic], Required = true, Help = new("水表年度合计", "meters"), Owner = "环保专员", Evidence = FieldEvidence.Required },
                Field("reuse_rate", "重复利用率", FormFieldKind.Number) with { Unit = Percent },
                Field("staff", "从业人员", FormFieldKind.Whole) with { Unit = Person },
                Field("audit", "开展清洁生产审核", FormFieldKind.YesNo),
                Field("since", "投产日期", FormFieldKind.Date),
                Field("note", "备注", FormFieldKind.Text),
                Field("main_waste", "主要废物", FormFieldKind.Choice) with { Choices = "hazardous-waste" },
                Field("generated_sum", "产生量合计", FormFieldKind.Number) with { Unit = Tonne, Compute = new FieldCompute.ColumnSum("hazardous", "generated") },
            ],
            [
                new FormGrid
                {
                    Code = "hazardous", Name = new("危废明细", "Hazardous waste"), Key = "waste_code", MaximumRows = 200,
                    Columns =
                    [
                        Field("waste_code", "废物代码", FormFieldKind.Choice) with { Choices = "hazardous-waste", Required = true },
                        Field("generated", "产生量", FormFieldKind.Number) with { Unit = Tonne, Units = [Kilogram], Required = true },
                        Field("disposed", "委外处置", FormFieldKind.Number) with { Unit = Tonne, Units = [Kilogram] },
                        Field("receiver", "接收单位", FormFieldKind.Text),
                    ],
                },
                new FormGrid
                {
                    Code = "energy", Name = new("能源明细", "Energy"), Key = "carrier", FixedRows = ["electricity", "raw-coal"], MaximumRows = 20,
                    Columns =
                    [
                        Field("carrier", "能源品种", FormFieldKind.Choice) with { Choices = "energy-carriers" },
                        Field("amount", "消费量", FormFieldKind.Number) with { Unit = null },
                    ],
                },
            ]),
        ],
    };

    public static FormWorkbookIdentity Identity { get; } = new() { Year = 2019, Subject = "91320500000000001A", SubjectName = "示例化纤有限公司", Park = "示例经济技术开发区", Demo = true };

    public static FormEntry Filled { get; } = Entry(
        [("fresh_water", Given("1.1367", "万立方米")), ("reuse_rate", Given("62.6")), ("staff", Given("120")), ("audit", Given("是")), ("since", Given("2001-07-01")), ("note", Given("=1+1")),
            ("main_waste", Given("900-039-49"))],
        ("hazardous", [Row(("waste_code", Given("900-249-08")), ("generated", Given("18.42")), ("disposed", Given("17900", "千克"))), Row(("waste_code", Given("900-039-49")), ("generated", Given("12.6")), ("disposed", new EnteredValue.NotApplicable("自行利用")))]),
        ("energy", [Row(("carrier", Given("electricity")), ("amount", Given("120.5")))]));

    public static EnteredValue Given(string text, string? unit = null) => new EnteredValue.Given(text, unit);

    public static EntryRow Row(params (string Code, EnteredValue Value)[] cells) => new(cells.ToImmutableSortedDictionary(cell => cell.Code, cell => cell.Value, StringComparer.Ordinal));

    public static FormEntry Entry((string Code, EnteredValue Value)[] fields, params (string Grid, EntryRow[] Rows)[] grids) => new(
        fields.ToImmutableSortedDictionary(field => field.Code, field => field.Value, StringComparer.Ordinal),
        grids.Where(grid => grid.Rows.Length > 0).ToImmutableSortedDictionary(grid => grid.Grid, grid => grid.Rows.ToImmutableArray(), StringComparer.Ordinal));

    public static Workbook Build(FormEntry? entry = null, FormEntry? lastYear = null) =>
        FormWorkbookWriter.Build(new FormWorkbookRequest { Form = Form, Codes = Codes, Identity = Identity, Prefilled = entry ?? FormEntry.Empty, LastYear = lastYear });

    public static byte[] Write(FormEntry? entry = null, FormEntry? lastYear = null) => WorkbookWriter.ToBytes(Build(entry, lastYear));

    public static ReadWorkbook Read(byte[] bytes)
    {
        var result = FormWorkbookReader.Read(new MemoryStream(bytes), Form, Identity, Codes);
        return result.Value ?? throw new InvalidOperationException(string.Join('\n', result.Problems));
    }

    public static Problem Refusal(byte[] bytes, Form? form = null, FormWorkbookIdentity? identity = null) =>
        Assert.Single(FormWorkbookReader.Read(new MemoryStream(bytes), form ?? Form, identity ?? Identity, Codes).Problems);

    /// <summary>The template with one cell of the sheet put in.</summary>
    public static byte[] With(string sheet, string at, Cell cell, FormEntry? entry = null)
    {
        var workbook = Build(entry);
        workbook.Sheets.Single(candidate => candidate.Name == sheet).Put(CellAddress.Parse(at), cell);
        return WorkbookWriter.ToBytes(workbook);
    }

    private static FormField Field(string code, string name, FormFieldKind kind) => new() { Code = code, Name = new(name, code), Kind = kind, Unit = EcoPark.Standards.Quantities.Unit.One };

    private static Unit Unit(string symbol) => new(symbol, symbol, Rational.One, Dimension.None);
}
