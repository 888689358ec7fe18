using System.Globalization;
using EcoPark.Registry.Industries;
using EcoPark.Standards.Reading;

namespace EcoPark.Registry.Enterprises;

/// <summary>What a description must satisfy before it is saved, by hand or by import; the place of a problem is the field.</summary>
public sealed class EnterpriseRules(IndustryCodes industries)
{
    private const int LongestName = 120; // ours
    private const int LongestText = 200; // ours
    private const int FirstYear = 1949;
    private const int LastYear = 2100;

    public IReadOnlyList<Problem> Check(EnterpriseDescription description)
    {
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(description.Name))
        {
            problems.Add(RegistryProblems.Required("name", "企业名称", "The name"));
        }

        if (description.IndustryCode is { Length: > 0 } industry && industries.Check(industry, "industry") is { } wrong)
        {
            problems.Add(wrong);
        }

        CheckTexts(description, problems);
        CheckSpan(("highTech", description.HighTechFrom, description.HighTechUntil), "高新技术企业证书", "The high-tech certificate", problems);
        CheckSpan(("since", description.Since, description.Until), "参与汇总的年份", "The years in the totals", problems);
        problems.AddRange(CheckPosition(description.Longitude, description.Latitude));
        return problems;
    }

    /// <summary>Degrees, both or none.</summary>
    public static IEnumerable<Problem> CheckPosition(double? longitude, double? latitude)
    {
        if (longitude is null != latitude is null)
        {
            yield return new Problem("position", longitude is null ? "longitude" : "latitude", "经度和纬度要么都填，要么都不填。", "Give both longitude and latitude, or neither.");
        }

        if (longitude is < -180 or > 180 or double.NaN)
        {
            yield return Degrees("longitude", "经度", longitude.Value, 180);
        }

        if (latitude is < -90 or > 90 or double.NaN)
        {
            yield return Degrees("latitude", "纬度", latitude.Value, 90);
        }
    }

    private static Problem Degrees(string field, string zh, double value, int limit) => new("position", field,
        string.Create(CultureInfo.InvariantCulture, $"{zh} {value} 度超出 ±{limit} 度；请核对，经纬度是否填反？"),
        string.Create(CultureInfo.InvariantCulture, $"The {field} of {value} degrees is beyond ±{limit}; are longitude and latitude exchanged?"));

    private static void CheckTexts(EnterpriseDescription description, List<Problem> problems)
    {
        (string Field, string? Text, int Limit)[] texts =
        [
            ("name", description.Name, LongestName), ("shortName", description.ShortName, LongestName), ("address", description.Address, LongestText),
            ("legalPerson", description.LegalPerson, LongestName), ("contactName", description.ContactName, LongestName),
            ("contactPhone", description.ContactPhone, LongestName), ("grid", description.Grid, LongestName), ("block", description.Block, LongestName),
        ];
        foreach (var (field, text, limit) in texts)
        {
            if (text?.Length > limit)
            {
                problems.Add(RegistryProblems.TooLong(field, text.Length, limit));
            }
            else if (text?.Any(char.IsControl) == true)
            {
                problems.Add(new Problem("control-character", field, "含有换行或不可见字符；请删去。", "It contains a line break or an invisible character; remove it."));
            }
        }
    }

    private static void CheckSpan((string Field, int? From, int? Until) span, string zh, string en, List<Problem> problems)
    {
        if (span.From is < FirstYear or > LastYear || span.Until is < FirstYear or > LastYear)
        {
            problems.Add(new Problem("year", span.Field, $"{zh}的年份应在 {FirstYear}–{LastYear} 之间；请核对。", $"{en}: years must lie between {FirstYear} and {LastYear}; compare them."));
        }

        if (span.From > span.Until)
        {
            problems.Add(new Problem("year-order", span.Field, $"{zh}：起始年 {span.From} 晚于终止年 {span.Until}；请核对。", $"{en}: the first year {span.From} is after the last, {span.Until}; compare them."));
        }
    }
}
