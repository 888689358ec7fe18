using System.Globalization;
using EcoPark.Platform.People;
using EcoPark.Registry.Sites;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Permits;

public sealed class SavePermit(PartWriting writing)
{
    public Task<Result<SavedPart>> HandleAsync(Viewer viewer, PartOfEnterprise part, PermitDescription request, CancellationToken cancellation) =>
        writing.SaveAsync(viewer, part, Check(part.Code, request), Kind(part, request, cancellation), cancellation);

    internal static PartKind<PermitRecord> Kind(PartOfEnterprise part, PermitDescription request, CancellationToken cancellation) => new("permit")
    {
        FindAsync = (db, enterprise, code) => db.Set<PermitRecord>().Include(p => p.Limits).SingleOrDefaultAsync(p => p.Enterprise == enterprise && p.Number == code, cancellation),
        Make = enterprise => new PermitRecord(enterprise, part.Code.Trim()),
        Describe = permit => permit.Describe(request),
        VersionOf = permit => permit.Version,
        Text = permit => RecordJson.Of(new { permit.Number, Description = permit.ToDescription() }),
    };

    private static List<Problem> Check(string number, PermitDescription permit)
    {
        List<Problem> problems = [.. PartRules.CheckNames(number, number)];
        if (permit.IssuedOn > permit.ValidUntil)
        {
            problems.Add(new Problem("date-order", "validUntil", $"有效期至 {permit.ValidUntil:yyyy-MM-dd} 早于发证日 {permit.IssuedOn:yyyy-MM-dd}；请核对。",
                $"Valid until {permit.ValidUntil:yyyy-MM-dd} is before the issue on {permit.IssuedOn:yyyy-MM-dd}; compare the permit."));
        }

        for (var index = 0; index < permit.Limits.Count; index++)
        {
            CheckLimit(permit.Limits[index], string.Create(CultureInfo.InvariantCulture, $"limits[{index + 1}]"), problems);
        }

        return problems;
    }

    private static void CheckLimit(LimitDescription limit, string place, List<Problem> problems)
    {
        if (limit.Pollutant.Trim().Length == 0 || limit.Name.Trim().Length == 0)
        {
            problems.Add(RegistryProblems.Required(place, "污染物", "The pollutant"));
        }

        if (limit.Unit.Trim().Length == 0)
        {
            problems.Add(RegistryProblems.Required(place, "限值的单位", "The unit of the limit"));
        }

        if (limit is { Lower: null, Upper: null })
        {
            problems.Add(RegistryProblems.Required(place, "限值", "The limit"));
        }

        if (limit.Lower < 0 || limit.Upper < 0 || limit.Lower > limit.Upper)
        {
            problems.Add(new Problem("limit", place, $"限值 {limit.Lower}–{limit.Upper} {limit.Unit} 应不小于 0，且下限不大于上限；请核对许可证。",
                $"The limit {limit.Lower}–{limit.Upper} {limit.Unit} must not be negative, nor its lower end above the upper; compare the permit."));
        }

        if (limit.ValidFrom > limit.ValidUntil)
        {
            problems.Add(new Problem("date-order", place, "限值的起始日晚于终止日；请核对。", "The limit ends before it begins; compare the permit."));
        }
    }
}
