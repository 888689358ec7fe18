using EcoPark.Platform.Web;
using System.Globalization;
using EcoPark.Documents.Excel;
using EcoPark.Documents.TableWorkbook;
using EcoPark.Platform.Audit;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises.Import;
using EcoPark.Registry.Enterprises.List;
using EcoPark.Registry.Industries;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Enterprises.Export;

/// <summary>A file to be downloaded.</summary>
public sealed record ExportedFile(string Name, string MediaType, byte[] Content);

/// <summary>The list as it is filtered, without pages. The columns are those of the import, so that it can be sent back.</summary>
public sealed class ExportEnterprises(IDbContextFactory<AppDbContext> databases, EnterpriseFilter filter, IndustryCodes industries, EnterpriseTable table, ChainWriter chain)
{
    public const string ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string CsvType = "text/csv; charset=utf-8";

    public async Task<Result<ExportedFile>> HandleAsync(Viewer viewer, EnterpriseQuery query, bool excel, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.FindParkAsync(viewer, Permission.EnterpriseRead, query.Park, cancellation) is not { } park)
        {
            return RegistryProblems.ParkNotFound(query.Park);
        }

        var all = db.EnterprisesOf(viewer, Permission.EnterpriseRead, park.Id).AsNoTracking();
        var found = await filter.Sort(db, filter.Narrow(db, all, query, park.CurrentYear), query).ToListAsync(cancellation);
        await RecordAsync(viewer, park, found.Count, cancellation);
        var name = $"{park.Name}-企业名录{(park.IsDemo ? "-示例数据" : "")}";
        return excel
            ? new ExportedFile($"{name}.xlsx", ExcelType, Excel(park, found))
            : new ExportedFile($"{name}.csv", CsvType, Csv(park, found));
    }

    private async Task RecordAsync(Viewer viewer, Park park, int count, CancellationToken cancellation)
    {
        await using var work = await chain.BeginAsync(viewer, cancellation);
        work.Audit("enterprise.export", new AuditSubject("enterprise-list", park.Key, park.Id), after: count.ToString(CultureInfo.InvariantCulture));
        await work.CommitAsync(cancellation);
    }

    private byte[] Csv(Park park, List<Enterprise> enterprises)
    {
        IEnumerable<IReadOnlyList<string>> rows = [[.. table.Definition.Columns.Select(column => column.Name.Zh), "行业名称"], .. enterprises.Select(Row)];
        return SafeCsv.Write(park.IsDemo ? [["示例数据"], .. rows] : rows);
    }

    private byte[] Excel(Park park, List<Enterprise> enterprises) => WorkbookWriter.ToBytes(TableWorkbookWriter.Build(new TableWorkbookRequest
    {
        Definition = table.Definition,
        Notes = [$"{park.Name} 企业名录，{enterprises.Count} 家；修改后可以再导入，空格子不改原值。"],
        Rows = [.. enterprises.Select(enterprise => EnterpriseTable.Write(enterprise.Uscc, enterprise.ToDescription()))],
        Demo = park.IsDemo,
    }));

    private IReadOnlyList<string> Row(Enterprise enterprise)
    {
        var cells = EnterpriseTable.Write(enterprise.Uscc, enterprise.ToDescription());
        return [.. table.Definition.Columns.Select(column => cells[column.Code]), industries.ChineseNameOf(enterprise.IndustryCode)];
    }
}
