using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Registers.Records;

/// <summary>A register of a park as one viewer sees it.</summary>
internal sealed record RegisterScope(Viewer Viewer, Park Park, RegisterDeclaration Declaration)
{
    /// <summary>The records in the scope: a firm's people see those of their firm.</summary>
    public IQueryable<RegisterRecord> Records(AppDbContext db)
    {
        var records = db.Set<RegisterRecord>().Where(record => record.Park == Park.Id && record.Register == Declaration.Code);
        if (Viewer.Enterprises(Declaration.Read, Park.Id) is not { } own)
        {
            return records;
        }

        var ids = own.Select(id => (EnterpriseId?)id).ToList();
        return records.Where(record => ids.Contains(record.Enterprise));
    }

    public bool MayWrite(EnterpriseId? enterprise) => Viewer.Enterprises(Declaration.Write, Park.Id) is not { } own
        ? Viewer.IsSystem || Viewer.May(Declaration.Write)
        : enterprise is { } firm && own.Contains(firm);

    public Problem NotAllowed() => new("register-forbidden", Declaration.Name.Zh,
        $"您可以查看“{Declaration.Name.Zh}”，但不能修改。请联系园区生态办。",
        $"You may read '{Declaration.Name.En}' but not change it. Ask the park's eco office.");

    public Problem NoRecord(string id) => new("register-record-not-found", id,
        $"“{Declaration.Name.Zh}”里没有这条记录，或不在您的范围内。请回到列表。",
        $"'{Declaration.Name.En}' has no such record, or it is outside your scope. Go back to the list.");
}

/// <summary>Finds the register of an address for a viewer.</summary>
internal sealed class RegisterPlaces(RegisterCatalogue catalogue)
{
    public async Task<Result<RegisterScope>> FindAsync(AppDbContext db, Viewer viewer, RegisterAddress address, CancellationToken cancellation)
    {
        if (catalogue.Find(address.Register) is not { } declaration)
        {
            return new Problem("register-not-found", address.Register, $"没有代码为 {address.Register} 的台账。请从“登记台账”总览进入。",
                $"There is no register {address.Register}. Open it from the overview of registers.");
        }

        var park = await ParkAsync(db, viewer, address.Park, cancellation);
        return park.IsOk ? new RegisterScope(viewer, park.Value, declaration) : Result<RegisterScope>.Failed(park.Problems);
    }

    public static async Task<Result<Park>> ParkAsync(AppDbContext db, Viewer viewer, string key, CancellationToken cancellation)
    {
        var park = await db.Set<Park>().AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Key == key, cancellation);
        return park is not null && (viewer.Parks(Permission.RegisterRead) is not { } parks || parks.Contains(park.Id)) ? park
            : new Problem("park-not-found", key, $"没有园区 {key}，或不在您的范围内。", $"There is no park {key}, or it is outside your scope.");
    }
}

/// <summary>A register in an address: the key of the park and the code of the register.</summary>
public sealed record RegisterAddress(string Park, string Register);
