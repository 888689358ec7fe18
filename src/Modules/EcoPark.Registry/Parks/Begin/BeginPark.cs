using System.Globalization;
using System.Text.RegularExpressions;
using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Parks.Offices;
using EcoPark.Registry.Parks.Profile;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Parks.Begin;

/// <summary>Makes a park with what it is like in its report year and with its offices: all of it or nothing.</summary>
public sealed partial class BeginPark(ChainWriter chain, ParkProfileRules rules, StandardsLibrary standards, TimeProvider time)
{
    private const int FirstYear = 1990; // ours: before the first parks
    private const int LastYear = 2100;
    private const int LongestName = 80;

    public async Task<Result<Park>> HandleAsync(Viewer viewer, ParkToBegin request, CancellationToken cancellation)
    {
        // Who administers one park does not make others.
        if (!viewer.May(Permission.ParkWrite) || viewer.Parks(Permission.ParkWrite) is not null)
        {
            return new Problem("park-begin-forbidden", request.Key, "只有管理全部园区的管理员能建立园区；请联系安装本平台的管理员。",
                "Only an administrator of the whole installation makes a park; ask the one who set it up.");
        }

        var problems = Check(request);
        if (problems.Count > 0)
        {
            return Result<Park>.Failed(problems);
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        if (await work.Db.Set<Park>().AnyAsync(park => park.Key == request.Key, cancellation))
        {
            return new Problem("park-conflict", "key", $"已有园区用“{request.Key}”作网址代码；请换一个。", $"Another park has the key '{request.Key}'; choose another.");
        }

        var added = Add(work, viewer, request);
        await work.CommitAsync(cancellation);
        return added;
    }

    private static Park Add(ChainWork work, Viewer viewer, ParkToBegin request)
    {
        var park = new Park(request.Key, request.Name.Trim(), request.BaseYear, request.Standard);
        park.WorkOn(request.ReportYear);
        work.Db.Add(park);
        work.Audit("park.add", new("park", park.Key, park.Id), after: string.Create(CultureInfo.InvariantCulture,
            $"{park.Name} base={park.BaseYear} standard={park.StandardCode} year={park.CurrentYear}"));
        var profile = new ParkProfile(park.Id, request.ReportYear);
        profile.Describe(request.Description, viewer.Name, work.Now);
        work.Db.Add(profile);
        work.Audit("park-profile.save", new(SaveParkProfile.Subject, request.ReportYear.ToString(CultureInfo.InvariantCulture), park.Id), after: profile.Content);
        foreach (var asked in request.Offices)
        {
            var office = new Organisation(park.Id, asked.Name.Trim(), asked.Department);
            work.Db.Add(office);
            work.Audit("organisation.add", new("organisation", office.Id.ToString(), park.Id), after: RecordJson.Of(new OfficeRow(office.Id.Value, office.Name, office.Department)));
        }

        return park;
    }

    /// <summary>What is wrong, each problem with its field; a key that is taken shows only when the park is made.</summary>
    public IReadOnlyList<Problem> Check(ParkToBegin request)
    {
        var problems = new List<Problem>();
        if (!Key().IsMatch(request.Key))
        {
            problems.Add(new Problem("park-key", "key", $"网址代码“{request.Key}”应为 2–40 个小写字母、数字或连字符，以字母开头，例如 binhai；请改写。",
                $"The key '{request.Key}' must be 2 to 40 small letters, digits or hyphens, beginning with a letter, such as binhai; rewrite it."));
        }

        if (string.IsNullOrWhiteSpace(request.Name))
        {
            problems.Add(RegistryProblems.Required("name", "园区名称", "The name"));
        }
        else if (request.Name.Length > LongestName)
        {
            problems.Add(RegistryProblems.TooLong("name", request.Name.Length, LongestName));
        }

        if (request.Standard.Length == 0)
        {
            problems.Add(RegistryProblems.Required("standard", "执行标准", "The standard"));
        }
        else if (!standards.TryFind(request.Standard, out _))
        {
            problems.Add(new Problem("park-standard", "standard", $"没有安装标准“{request.Standard}”；请从列表中选一个。", $"The standard '{request.Standard}' is not installed; choose one from the list."));
        }

        CheckYears(request, problems);
        problems.AddRange(rules.Check(request.ReportYear, request.Description).Where(problem => problem.Code != "year"));
        problems.AddRange(OfOffices(request.Offices));
        return problems;
    }

    private static IEnumerable<Problem> OfOffices(IReadOnlyList<OfficeToBegin> offices) => offices
        .SelectMany(office => SaveOrganisation.Check(office.Name.Trim(), office.Department).Select(problem => problem with { Place = office.Department }))
        .Concat(offices.GroupBy(office => office.Name.Trim(), StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => new Problem("organisation-exists", same.First().Department,
            $"有 {same.Count()} 个机构都叫“{same.Key}”；请改成不同的名称。", $"{same.Count()} offices are called '{same.Key}'; give them different names.")));

    private void CheckYears(ParkToBegin request, List<Problem> problems)
    {
        if (request.BaseYear is < FirstYear or > LastYear)
        {
            problems.Add(new Problem("park-year", "baseYear", $"基准年 {request.BaseYear} 不在 {FirstYear}–{LastYear} 之间；请核对规划批复。",
                $"The base year {request.BaseYear} is not between {FirstYear} and {LastYear}; compare the approval of the plan."));
        }

        // The forms of a year open when it begins: a later one would leave nothing to fill in.
        var today = ParkTime.Today(time).Year;
        if (request.ReportYear < request.BaseYear || request.ReportYear > today)
        {
            problems.Add(new Problem("park-year", "reportYear", $"报告年度 {request.ReportYear} 应在基准年 {request.BaseYear} 与今年 {today} 之间；请核对。",
                $"The report year {request.ReportYear} must lie between the base year {request.BaseYear} and this year, {today}; compare it."));
        }
    }

    [GeneratedRegex(@"^[a-z][a-z0-9\-]{1,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}

/// <summary>A park to be made.</summary>
/// <param name="Key">For addresses.</param>
/// <param name="Name">As people call it.</param>
/// <param name="BaseYear">What growth refers to.</param>
/// <param name="Standard">The code of an installed indicator set.</param>
/// <param name="ReportYear">The year whose data are collected now; the profile is that year's.</param>
public sealed record ParkToBegin(string Key, string Name, int BaseYear, string Standard, int ReportYear)
{
    public ParkDescription Description { get; init; } = new();

    public IReadOnlyList<OfficeToBegin> Offices { get; init; } = [];
}

/// <summary>An office of a park to be made.</summary>
public sealed record OfficeToBegin(string Name, string Department);
