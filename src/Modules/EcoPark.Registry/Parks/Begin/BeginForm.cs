using System.Collections.Immutable;
using System.Globalization;
using EcoPark.Platform.Ui;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;

namespace EcoPark.Registry.Parks.Begin;

/// <summary>A park while it is typed.</summary>
internal sealed class BeginForm
{
    public string Key { get; set; } = "";

    public string Name { get; set; } = "";

    public string BaseYear { get; set; } = "";

    public string ReportYear { get; set; } = "";

    public string Standard { get; set; } = "";

    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    /// <summary>All departments that forms are given to; those that the park has are ticked.</summary>
    public IReadOnlyList<OfferedOffice> Offices { get; } = [.. Departments.Codes.Select(code => new OfferedOffice(code) { Name = UsualName(code) })];

    /// <summary>What was typed, and the years that are none.</summary>
    public (ParkToBegin Request, IReadOnlyList<Problem> Problems) Read()
    {
        var problems = new List<Problem>();
        var (from, year) = (Year(BaseYear, "baseYear", problems), Year(ReportYear, "reportYear", problems));
        var read = new ParkToBegin(Key.Trim(), Name.Trim(), from, Standard, year)
        {
            Description = new ParkDescription { Attributes = Attributes.Where(pair => pair.Value.Length > 0).ToImmutableSortedDictionary(StringComparer.Ordinal) },
            Offices = [.. Offices.Where(office => office.IsTicked).Select(office => new OfficeToBegin(office.Name.Trim(), office.Department))],
        };
        return (read, problems);
    }

    private static int Year(string text, string field, List<Problem> problems)
    {
        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return year;
        }

        problems.Add(string.IsNullOrWhiteSpace(text) ? RegistryProblems.Required(field, "年份", "The year") : new Problem("park-year", field, $"“{text}”不是年份；请填四位年份，如 2014。", $"'{text}' is no year; write four digits, such as 2014."));
        return 0;
    }

    // What such an office is usually called; the park writes its own name over it. Names are data of the park, so Chinese.
    private static string UsualName(string department) => department switch
    {
        "statistics" => "统计办",
        "land" => "自然资源和规划局",
        "water" => "水务办",
        "wwtp" => "污水处理厂",
        "environment" => "生态环境局",
        "greening" => "绿化办",
        "economy" => "经济发展局",
        "safety" => "应急管理局",
        "innovation" => "科技创新局",
        "events" => "宣传办",
        "office" => "园区生态办",
        _ => department,
    };
}

/// <summary>A department with a tick box.</summary>
internal sealed class OfferedOffice(string department)
{
    public string Department { get; } = department;

    public string Name { get; set; } = "";

    public bool IsTicked { get; set; } = true;

    /// <summary>What its forms are about.</summary>
    public string Duty => Department switch
    {
        "statistics" => Words.Say("产值、能源、就业等统计", "output, energy, employment"),
        "land" => Words.Say("用地", "land"),
        "water" => Words.Say("供水、用水、中水", "water supply and reuse"),
        "wwtp" => Words.Say("集中污水处理", "central wastewater treatment"),
        "environment" => Words.Say("排放、固废、环境管理", "emissions, waste, environmental management"),
        "greening" => Words.Say("绿化", "greening"),
        "economy" => Words.Say("招商、产业链", "investment, industrial chains"),
        "safety" => Words.Say("安全与应急", "safety and emergencies"),
        "innovation" => Words.Say("高新与科技", "high technology"),
        "events" => Words.Say("宣传与活动", "publicity and events"),
        "office" => Words.Say("园区概况、计划与创建历程", "the park itself, its plan and title"),
        _ => Department,
    };
}
