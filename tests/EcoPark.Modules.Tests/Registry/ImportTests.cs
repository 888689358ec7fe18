using EcoPark.Documents.Excel;
using EcoPark.Documents.TableWorkbook;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Registry.Enterprises;
using EcoPark.Registry.Enterprises.Import;
using EcoPark.Registry.Enterprises.Save;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EcoPark.Modules.Tests.Registry;

public sealed class ImportTests
{
    private const string First = "91990014X2QBNEAL46";
    private const string Second = "9199008357HACJN9XM";
    private const string Wrong = "91990014X2QBNEAL47";

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_dry_run_names_the_cells_and_writes_nothing(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);

        var plan = await park.Get<ImportEnterprises>().TryAsync(park.Officer, File(park, Row(First, "示例甲公司"), Row(Wrong, "示例乙公司")), CancellationToken.None);

        Assert.Equal((1, 0, 0, 1), (plan.Value!.Added, plan.Value.Changed, plan.Value.Same, plan.Value.Refused));
        var remark = Assert.Single(plan.Value.Remarks);
        Assert.Equal(("wrong-check-character", "A6"), (remark.Code, remark.Cell.Address.ToString()));
        Assert.Equal(0, await CountAsync(park));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Good_rows_are_taken_and_the_same_file_again_changes_nothing(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var file = File(park, Row(First, "示例甲公司"), Row(Wrong, "示例乙公司"));

        var accepted = await park.Get<ImportEnterprises>().AcceptAsync(park.Officer, file, CancellationToken.None);
        var again = await park.Get<ImportEnterprises>().AcceptAsync(park.Officer, file, CancellationToken.None);

        Assert.Equal(1, accepted.Value!.Plan.Added);
        Assert.Equal("nothing-to-import", again.Problems[0].Code);
        await using var db = await park.DatabaseAsync();
        var only = await db.Set<Enterprise>().SingleAsync();
        Assert.Equal((First, "示例甲公司", 1), (only.Uscc, only.Name, only.Version));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task An_empty_cell_leaves_what_is_known(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await SaveAsync(park, new EnterpriseDescription { Name = "示例甲公司", Address = "示例路 1 号" }, null);

        await park.Get<ImportEnterprises>().AcceptAsync(park.Officer, File(park, Row(First, "示例甲新公司")), CancellationToken.None);

        await using var db = await park.DatabaseAsync();
        var changed = await db.Set<Enterprise>().SingleAsync();
        Assert.Equal(("示例甲新公司", "示例路 1 号"), (changed.Name, changed.Address));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task An_undone_import_removes_what_it_added_and_restores_what_it_changed(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await SaveAsync(park, new EnterpriseDescription { Name = "示例甲公司" }, null);
        var accepted = await park.Get<ImportEnterprises>().AcceptAsync(park.Officer, File(park, Row(First, "示例甲新公司"), Row(Second, "示例乙公司")), CancellationToken.None);

        park.Clock.Advance(TimeSpan.FromMinutes(10));
        var undone = await park.Get<UndoImport>().HandleAsync(park.Officer, "test", accepted.Value!.Id, CancellationToken.None);
        var twice = await park.Get<UndoImport>().HandleAsync(park.Officer, "test", accepted.Value.Id, CancellationToken.None);

        Assert.Equal(new UndoneImport(1, 1), undone.Value);
        Assert.Equal("undone-conflict", twice.Problems[0].Code);
        await using var db = await park.DatabaseAsync();
        Assert.Equal("示例甲公司", (await db.Set<Enterprise>().SingleAsync()).Name);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task After_ten_minutes_an_import_stays(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var accepted = await park.Get<ImportEnterprises>().AcceptAsync(park.Officer, File(park, Row(First, "示例甲公司")), CancellationToken.None);

        park.Clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));
        var undone = await park.Get<UndoImport>().HandleAsync(park.Officer, "test", accepted.Value!.Id, CancellationToken.None);

        Assert.Equal("undo-too-late", undone.Problems[0].Code);
        Assert.Equal(1, await CountAsync(park));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task An_import_somebody_worked_on_since_is_not_undone(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var accepted = await park.Get<ImportEnterprises>().AcceptAsync(park.Officer, File(park, Row(First, "示例甲公司"), Row(Second, "示例乙公司")), CancellationToken.None);
        await SaveAsync(park, new EnterpriseDescription { Name = "示例甲公司", Grid = "第 1 网格" }, 1);

        var undone = await park.Get<UndoImport>().HandleAsync(park.Officer, "test", accepted.Value!.Id, CancellationToken.None);

        Assert.Equal("undo-conflict", undone.Problems[0].Code);
        Assert.Equal(2, await CountAsync(park));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_reporter_may_not_even_try_an_import(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var own = await park.AddEnterpriseAsync(First, "示例甲公司");

        var plan = await park.Get<ImportEnterprises>().TryAsync(park.Reporter(own.Id), File(park, Row(Second, "示例乙公司")), CancellationToken.None);

        Assert.Equal("write-forbidden", plan.Problems[0].Code);
    }

    private static Dictionary<string, string> Row(string uscc, string name) => new(StringComparer.Ordinal) { ["uscc"] = uscc, ["name"] = name };

    private static OfferedWorkbook File(TestPark park, params IReadOnlyList<IReadOnlyDictionary<string, string>> rows) => new("test", "名录.xlsx",
        WorkbookWriter.ToBytes(TableWorkbookWriter.Build(new TableWorkbookRequest { Definition = park.Get<EnterpriseTable>().Definition, Rows = rows })));

    private static async Task SaveAsync(TestPark park, EnterpriseDescription description, int? version)
    {
        var saved = await park.Get<SaveEnterprise>().HandleAsync(park.Officer, new EnterpriseToSave("test", First, version, description), CancellationToken.None);
        Assert.True(saved.IsOk, string.Join('\n', saved.Problems));
    }

    private static async Task<int> CountAsync(TestPark park)
    {
        await using var db = await park.DatabaseAsync();
        return await db.Set<Enterprise>().CountAsync();
    }
}
