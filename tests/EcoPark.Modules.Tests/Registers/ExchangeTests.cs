using EcoPark.Documents.Excel;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Exchange;
using EcoPark.Registry.Registers.Listing;
using Xunit;
using static EcoPark.Modules.Tests.Registers.RegisterSteps;

namespace EcoPark.Modules.Tests.Registers;

public sealed class ExchangeTests
{
    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task An_export_taken_into_another_park_gives_the_same_records(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await using var other = await TestPark.OpenAsync(kind);
        await park.AddEnterpriseAsync("91320500000000000A", "示例化工");
        await other.AddEnterpriseAsync("91320500000000000A", "示例化工");
        await park.OpenedAsync(Honours, Title("=1+1 绿色工厂"), new(SubjectKind.Enterprise, "示例化工"));
        var endless = Title("绿色园区");
        (endless["kind"], endless["until"], endless["applied"]) = ("green_park", "不涉及:长期有效", "2020-03-01");
        await park.MovedAsync(Honours, await park.OpenedAsync(Honours, endless), "apply");

        var file = (await park.Get<ExportRecords>().HandleAsync(park.Officer, new(Honours), ExportKind.Excel, CancellationToken.None)).Value!;
        var dry = (await other.Get<ImportRecords>().HandleAsync(other.Officer, new(Honours, "x", file.Content), CancellationToken.None)).Value!;
        var untouched = (await other.ListAsync(Honours)).Total;
        var done = (await other.Get<ImportRecords>().HandleAsync(other.Officer, new(Honours, "x", file.Content) { IsDone = true }, CancellationToken.None)).Value!;
        var again = (await other.Get<ImportRecords>().HandleAsync(other.Officer, new(Honours, "x", file.Content) { IsDone = true }, CancellationToken.None)).Value!;

        Assert.Equal((2, 2, 0, false), (dry.Rows, dry.Good, dry.Bad, dry.IsDone));
        Assert.Equal(0, untouched);
        Assert.True(done.IsDone);
        Assert.Equal((0, 2), (again.Good, again.Same));
        Assert.Equal(Content(await park.ListAsync(Honours)), Content(await other.ListAsync(Honours)));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Bad_rows_stay_out_and_come_back_with_their_reason_in_the_workbook(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await using var source = await TestPark.OpenAsync(kind);
        await source.AddEnterpriseAsync("91320500000000000B", "示例印染");
        await source.OpenedAsync(Honours, Title("好的"));
        await source.OpenedAsync(Honours, Title("没有企业"), new(SubjectKind.Enterprise, "示例印染"));
        var file = (await source.Get<ExportRecords>().HandleAsync(source.Officer, new(Honours), ExportKind.Excel, CancellationToken.None)).Value!;

        var done = (await park.Get<ImportRecords>().HandleAsync(park.Officer, new(Honours, "x", file.Content) { IsDone = true }, CancellationToken.None)).Value!;
        var marked = ReturnedWorkbook.Write(file.Content, done.Remarks);

        Assert.Equal((1, 1), (done.Good, done.Bad));
        var remark = Assert.Single(done.Remarks);
        Assert.Equal("register-subject", remark.Code);
        Assert.Equal("找不到对象“91320500000000000B”。请核对企业名称或统一社会信用代码。", remark.Message.Zh);
        Assert.True(marked.IsOk);
        Assert.Equal("好的", Assert.Single((await park.ListAsync(Honours)).Rows).Title);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_stage_that_asks_for_evidence_cannot_be_imported(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await using var source = await TestPark.OpenAsync(kind);
        var values = Title();
        (values["applied"], values["granted"], values["authority"], values["until"]) = ("2020-04-01", "2020-05-10", "省厅", "2023-05-10");
        var key = await source.OpenedAsync(Honours, values);
        key = await source.MovedAsync(Honours, await source.MovedAsync(Honours, key, "apply"), "review");
        key = await source.MovedAsync(Honours, await source.AttachedAsync(Honours, key, "notice"), "publicise");
        var file = (await source.Get<ExportRecords>().HandleAsync(source.Officer, new(Honours), ExportKind.Excel, CancellationToken.None)).Value!;

        var result = (await park.Get<ImportRecords>().HandleAsync(park.Officer, new(Honours, "x", file.Content), CancellationToken.None)).Value!;

        Assert.Equal("不能直接导入为“公示”：请上传“公示或公告”，至少 1 份，现有 0 份。请填较早的阶段，导入后在记录页办理。", Assert.Single(result.Remarks).Message.Zh);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_csv_cannot_carry_a_formula(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await park.OpenedAsync(Honours, Title("=HYPERLINK(\"http://x\")"));

        var file = (await park.Get<ExportRecords>().HandleAsync(park.Officer, new(Honours), ExportKind.Csv, CancellationToken.None)).Value!;

        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\")\"", System.Text.Encoding.UTF8.GetString(file.Content), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_template_of_another_register_is_refused(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var template = (await park.Get<ExportRecords>().HandleAsync(park.Officer, new(Events), ExportKind.Template, CancellationToken.None)).Value!;

        var refused = await park.Get<ImportRecords>().HandleAsync(park.Officer, new(Honours, "x", template.Content), CancellationToken.None);

        Assert.Equal("wrong-table", Assert.Single(refused.Problems).Code);
    }

    private static IEnumerable<string> Content(RecordPage page) => page.Rows.Select(row =>
        $"{row.Title}|{row.Subject}|{row.Stage.Code}|{row.Due}|{string.Join(',', row.Values.Declaration.Fields.Select(field => row.Values.Text(field.Code) ?? row.Values.Reason(field.Code)))}");
}
