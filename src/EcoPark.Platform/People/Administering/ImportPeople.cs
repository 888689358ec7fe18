using System.Globalization;
using EcoPark.Documents.TableWorkbook;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Reading;

namespace EcoPark.Platform.People.Administering;

/// <summary>Makes accounts from a workbook: read and checked first, then all of them or none.</summary>
public sealed class ImportPeople(AddPerson adding, OrganisationList organisations, EnterpriseDirectory directory)
{
    public const int LargestFile = 5 * 1024 * 1024; // ours

    /// <summary>What the workbook would do; nothing is written.</summary>
    public async Task<Result<PeoplePlan>> TryAsync(Viewer viewer, ParkId park, byte[] file, CancellationToken cancellation)
    {
        if (!viewer.MayInPark(Permission.PeopleAdminister, park))
        {
            return new Problem("park-not-found", "", "没有这个园区，或不在您的管理范围内。", "No such park, or not within your scope.");
        }

        var read = TableWorkbookReader.Read(new MemoryStream(file, writable: false), PeopleTable.Definition);
        if (!read.IsOk)
        {
            return Result<PeoplePlan>.Failed(read.Problems);
        }

        var remarks = read.Value.Remarks.Where(remark => remark.Severity == Severity.Error)
            .Select(remark => new Problem(remark.Code, $"{remark.Cell.Address} {remark.Label.Zh}", remark.Message.Zh, remark.Message.En)).ToList();
        var offices = (await organisations.ReadAsync(viewer, park, cancellation)).ToDictionary(office => office.Name, office => office.Id, StringComparer.Ordinal);
        var codes = read.Value.Rows.Select(row => Code(row)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var firms = (await directory.OfAsync(park, codes, cancellation)).ToDictionary(firm => firm.CreditCode, firm => firm.Id, StringComparer.Ordinal);
        var requests = read.Value.GoodRows.Select(row => Request(row, park, (offices, firms), remarks)).ToList();
        remarks.AddRange(AddPerson.Check(viewer, requests));
        return new PeoplePlan(requests, remarks);
    }

    public async Task<Result<IReadOnlyList<NewAccount>>> AcceptAsync(Viewer viewer, ParkId park, byte[] file, CancellationToken cancellation)
    {
        var plan = await TryAsync(viewer, park, file, cancellation);
        return !plan.IsOk ? Result<IReadOnlyList<NewAccount>>.Failed(plan.Problems)
            : plan.Value.Problems.Count > 0 ? Result<IReadOnlyList<NewAccount>>.Failed(plan.Value.Problems)
            : await adding.HandleAsync(viewer, plan.Value.Requests, cancellation);
    }

    private static AddPersonRequest Request(TableRow row, ParkId park, (Dictionary<string, OrganisationId> Offices, Dictionary<string, EnterpriseId> Firms) known, List<Problem> problems)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"第 {row.Number} 行");
        var (office, firm) = (row.Text("organisation")?.Trim(), Code(row));
        if (office is not null && !known.Offices.ContainsKey(office))
        {
            problems.Add(new Problem("organisation-not-found", place, $"园区没有叫“{office}”的组织。请核对名称，或先在“组织”中建立。", $"The park has no organisation called '{office}'. Compare the name, or add it first."));
        }

        if (firm is not null && !known.Firms.ContainsKey(firm))
        {
            problems.Add(new Problem("enterprise-not-found", place, $"名录里没有信用代码为 {firm} 的企业。请核对，或先导入企业名录。", $"The register has no enterprise with the credit code {firm}. Compare it, or import the register first."));
        }

        return new AddPersonRequest(new AccountName(row.Text("user") ?? "", row.Text("name") ?? "") { Email = row.Text("email") }, park)
        {
            Place = place,
            Roles = Enum.TryParse<Role>(row.Text("role"), out var role)
                ? [Grant(role, park) with { Organisation = office is not null && known.Offices.TryGetValue(office, out var id) ? id : null, Enterprise = firm is not null && known.Firms.TryGetValue(firm, out var own) ? own : null }]
                : [],
        };
    }

    // Who watches over the installation does so in all parks.
    private static RoleGrant Grant(Role role, ParkId park) => new(role, role is Role.SecurityAdministrator or Role.Auditor ? null : park);

    private static string? Code(TableRow row) => row.Text("enterprise")?.Trim().ToUpperInvariant();
}

/// <summary>What a workbook asks for, and everything that is wrong with it; with one problem nothing is made.</summary>
public sealed record PeoplePlan(IReadOnlyList<AddPersonRequest> Requests, IReadOnlyList<Problem> Problems);
