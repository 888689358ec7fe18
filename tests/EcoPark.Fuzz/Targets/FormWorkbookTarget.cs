using EcoPark.Documents.Excel;
using EcoPark.Documents.FormWorkbook;
using EcoPark.Documents.TableWorkbook;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Factors;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Tests;

namespace EcoPark.Fuzz.Targets;

/// <summary>Workbooks that firms hand in: read as the annual form and as a list, and returned with marks.</summary>
internal sealed class FormWorkbookTarget : FuzzTarget
{
    private static readonly FactorLibrary Factors =
        FactorReader.Read(Repository.StandardFiles(), Repository.Library.Units).Value ?? throw new InvalidOperationException();

    private static readonly FormLibrary Forms =
        FormLibraryReader.Read(Repository.StandardFiles(), Repository.Library, Factors).Value ?? throw new InvalidOperationException();

    private static readonly FormWorkbookIdentity Identity = new() { Year = 2019, Subject = "91320500000000001A", SubjectName = "示例公司", Park = "示例园区" };

    private static readonly TableDefinition List = new()
    {
        Code = "list",
        Version = "1",
        Name = new LocalText("名单", "List"),
        Columns =
        [
            new TableColumn { Code = "name", Name = new("名称", "Name"), Required = true, Unique = true },
            new TableColumn { Code = "amount", Name = new("数量", "Amount"), Kind = FormFieldKind.Number, Unit = "吨", NotApplicable = true },
            new TableColumn { Code = "since", Name = new("日期", "Since"), Kind = FormFieldKind.Date },
        ],
    };

    private static readonly Form Form = Forms.Forms["enterprise-annual"];

    public override string Name => "form-workbook";

    public override TimeSpan Longest => TimeSpan.FromSeconds(6);

    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        WorkbookWriter.ToBytes(FormWorkbookWriter.Build(new FormWorkbookRequest { Form = Smaller(Form), Codes = Forms.Codes, Identity = Identity })),
        WorkbookWriter.ToBytes(TableWorkbookWriter.Build(new TableWorkbookRequest { Definition = List, Rows = [new Dictionary<string, string> { ["name"] = "甲", ["amount"] = "12.5", ["since"] = "2001-07-01" }] })),
    ];

    public override IReadOnlyList<string> Tokens { get; } =
    [
        "<c r=\"A1\">", "<v>", "</v>", "<f>", "</f>", "t=\"s\"", "t=\"inlineStr\"", "<is><t>", "<row r=\"1\">", "r=\"XFD1048576\"", "<row/>", "</row>", "#grid:hazardous", "#section:water", "#table:list", "@unit",
        "<!DOCTYPE x [<!ENTITY y 'z'>]>", "&y;", "999999999", "-1", "1E400", "<", ">", "/>", "s=\"99999\"", "rId1", "../", "<legacyDrawing r:id=\"rId1\"/>", "xmlns:r=\"x\"", "<fills/>", "<cellXfs/>", "不涉及:", "１２", "代码",
    ];

    public override byte[] Mutate(byte[] input, Mutator mutator) => OfficeFile.Mutate(input, mutator, Tokens);

    public override string Run(byte[] input)
    {
        var form = FormWorkbookReader.Read(new MemoryStream(input), Smaller(Form), Identity, Forms.Codes);
        var table = TableWorkbookReader.Read(new MemoryStream(input), List);
        return (form, table) switch
        {
            ({ Value: { } read }, _) => $"form {read.Entry.Fields.Count} {read.Entry.Grids.Count} " + Return(input, [.. read.Remarks, Everywhere(read.CellOf(new FormPlace.Whole()))]),
            (_, { Value: { } read }) => $"list {read.Rows.Count} {string.Join(' ', read.Remarks.Select(remark => remark.Code).Distinct())} " + Return(input, [.. read.Remarks, Everywhere(new SheetCell(read.Sheet, new CellAddress(9, 9)))]),
            _ => Refused(form.Problems, "") + Refused(table.Problems, ""),
        };
    }

    /// <summary>What was read must be returned, and what is returned must still be a workbook.</summary>
    private static string Return(byte[] input, IReadOnlyList<CellRemark> remarks)
    {
        var returned = ReturnedWorkbook.Write(input, remarks);
        if (returned.Value is not { } bytes)
        {
            return Refused(returned.Problems, "");
        }

        Assert.True(WorkbookReader.Read(new MemoryStream(bytes)).IsOk, "the returned workbook cannot be read");
        return "returned";
    }

    private static CellRemark Everywhere(SheetCell cell) => new()
    {
        Code = "x", Severity = Standards.Evaluation.Severity.Error, Cell = cell, Label = new("项目", "item"), Message = new("不对\u0001", "wrong"),
    };

    // One section is enough, and ten times as many inputs.
    private static Form Smaller(Form form) => form with { Sections = [.. form.Sections.Where(section => !section.Grids.IsEmpty).TakeLast(1).Select(section => section with { Grids = [.. section.Grids.Select(grid => grid with { MaximumRows = 5 })] })] };
}
