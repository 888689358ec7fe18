using EcoPark.Registry.Industries;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Registry.Parks.Profile;

/// <summary>What a profile must satisfy before it is saved; each problem names its field.</summary>
public sealed class ParkProfileRules(StandardsLibrary standards, IndustryCodes industries)
{
    private const int FirstYear = 1990; // ours: before the first parks
    private const int LastYear = 2100;
    private const int LongestText = 200;

    /// <summary>The attributes that any installed standard asks for.</summary>
    public IReadOnlyList<ParkAttribute> Attributes => [.. standards.Standards.Values.SelectMany(standard => standard.Attributes).DistinctBy(attribute => attribute.Code)];

    public IReadOnlyList<Problem> Check(int year, ParkDescription description)
    {
        var problems = new List<Problem>();
        if (year is < FirstYear or > LastYear)
        {
            problems.Add(new Problem("year", "year", $"年度 {year} 不在 {FirstYear}–{LastYear} 之间；请核对。", $"The year {year} is not between {FirstYear} and {LastYear}; compare it."));
        }

        foreach (var (code, value) in description.Attributes)
        {
            CheckAttribute(code, value, problems);
        }

        if (description.DominantIndustry is { Length: > 0 } industry && industries.Check(industry, "dominantIndustry") is { } wrong)
        {
            problems.Add(wrong);
        }

        if (description.DominantIndustryShare is < 0 or > 1)
        {
            problems.Add(new Problem("share", "dominantIndustryShare", $"主导行业占比 {description.DominantIndustryShare * 100}% 应在 0–100% 之间；请核对。",
                $"The share of the dominant industry, {description.DominantIndustryShare * 100} %, must be between 0 and 100 %; compare it."));
        }

        CheckArea(description.CreationAreaKm2, "creationAreaKm2", problems);
        CheckArea(description.AdministeredAreaKm2, "administeredAreaKm2", problems);
        CheckTexts(description, problems);
        return problems;
    }

    private void CheckAttribute(string code, string value, List<Problem> problems)
    {
        if (Attributes.FirstOrDefault(a => a.Code == code) is not { } attribute)
        {
            problems.Add(new Problem("unknown-attribute", code, $"没有标准用到属性“{code}”；请删去。", $"No standard uses the attribute '{code}'; remove it."));
        }
        else if (attribute.Values.All(allowed => allowed.Key != value))
        {
            var choices = string.Join(" / ", attribute.Values.Select(allowed => allowed.Key));
            problems.Add(new Problem("attribute-value", code, $"“{attribute.Name.Zh}”没有选项“{value}”；可选：{choices}。", $"'{value}' is none of the values: {choices}."));
        }
    }

    private static void CheckArea(decimal? area, string field, List<Problem> problems)
    {
        if (area is <= 0)
        {
            problems.Add(new Problem("area", field, $"面积 {area} 平方公里应大于 0；未知请留空。", $"The area {area} km² must be above 0; leave it empty when unknown."));
        }
    }

    private static void CheckTexts(ParkDescription description, List<Problem> problems)
    {
        (string Field, string? Text)[] texts =
            [("address", description.Address), ("postcode", description.Postcode), ("phone", description.Phone), ("email", description.Email)];
        problems.AddRange(texts.Where(text => text.Text?.Length > LongestText).Select(text => RegistryProblems.TooLong(text.Field, text.Text?.Length ?? 0, LongestText)));
        if (description.Email is { Length: > 0 } email && (email.IndexOf('@', StringComparison.Ordinal) is var at && (at <= 0 || at == email.Length - 1)))
        {
            problems.Add(new Problem("email", "email", $"“{email}”不是邮箱地址（缺少 @ 前后的内容）；请核对。", $"'{email}' is no e-mail address (something is missing around the @); compare it."));
        }
    }
}
