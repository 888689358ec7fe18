using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using EcoPark.Platform.Ui;
using EcoPark.Standards.Reading;

namespace EcoPark.Registry.Parks.Profile;

/// <summary>A profile while it is typed.</summary>
internal sealed class ProfileForm
{
    public ProfileForm()
        : this(new ParkDescription())
    {
    }

    public ProfileForm(ParkDescription known)
    {
        Attributes = known.Attributes.ToDictionary(StringComparer.Ordinal);
        (Industry, Share) = (known.DominantIndustry ?? "", Text(known.DominantIndustryShare * 100));
        (Address, Postcode, Phone, Email) = (known.Address, known.Postcode, known.Phone, known.Email);
        (Level, Type, Status) = (known.Level?.ToString(), known.Type?.ToString(), known.Status?.ToString());
        (CreationArea, AdministeredArea) = (Text(known.CreationAreaKm2), Text(known.AdministeredAreaKm2));
    }

    public static IReadOnlyList<Choice> Levels => [new(nameof(ParkLevel.National), Words.Say("国家级", "National")), new(nameof(ParkLevel.Provincial), Words.Say("省级", "Provincial")), new(nameof(ParkLevel.BelowProvincial), Words.Say("省级以下", "Below provincial"))];

    public static IReadOnlyList<Choice> Types =>
    [
        new(nameof(ParkType.EconomicTechnological), Words.Say("经开区", "Economic-technological")), new(nameof(ParkType.HighTech), Words.Say("高新区", "High-tech")),
        new(nameof(ParkType.Bonded), Words.Say("保税区", "Bonded")), new(nameof(ParkType.ExportProcessing), Words.Say("出口加工区", "Export processing")),
        new(nameof(ParkType.BorderCooperation), Words.Say("边境合作区", "Border cooperation")), new(nameof(ParkType.EconomicDevelopment), Words.Say("经济开发区", "Economic development")),
        new(nameof(ParkType.Other), Words.Say("其他", "Other")),
    ];

    public static IReadOnlyList<Choice> Statuses => [new(nameof(TitleStatus.Building), Words.Say("创建中", "Being created")), new(nameof(TitleStatus.Named), Words.Say("已命名", "Named"))];

    public Dictionary<string, string> Attributes { get; }

    public string Industry { get; set; }

    /// <summary>In per cent, as typed.</summary>
    public string Share { get; set; }

    public string? Address { get; set; }

    public string? Postcode { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? Level { get; set; }

    public string? Type { get; set; }

    public string? Status { get; set; }

    public string CreationArea { get; set; }

    public string AdministeredArea { get; set; }

    public Result<ParkDescription> Read()
    {
        var problems = new List<Problem>();
        var description = new ParkDescription
        {
            Attributes = Attributes.Where(pair => pair.Value.Length > 0).ToImmutableSortedDictionary(StringComparer.Ordinal),
            DominantIndustry = Trim(Industry),
            DominantIndustryShare = Number(Share, "dominantIndustryShare", problems) / 100,
            Address = Trim(Address),
            Postcode = Trim(Postcode),
            Phone = Trim(Phone),
            Email = Trim(Email),
            Level = Enum.TryParse<ParkLevel>(Level, out var level) ? level : null,
            Type = Enum.TryParse<ParkType>(Type, out var type) ? type : null,
            Status = Enum.TryParse<TitleStatus>(Status, out var status) ? status : null,
            CreationAreaKm2 = Number(CreationArea, "creationAreaKm2", problems),
            AdministeredAreaKm2 = Number(AdministeredArea, "administeredAreaKm2", problems),
        };
        return problems.Count > 0 ? Result<ParkDescription>.Failed(problems) : description;
    }

    /// <summary>Member by member, what a saving changed: address 甲 → 乙.</summary>
    public static string Difference(ProfileChange change)
    {
        using var before = JsonDocument.Parse(change.Before ?? "{}");
        using var after = JsonDocument.Parse(change.After ?? "{}");
        var names = before.RootElement.EnumerateObject().Concat(after.RootElement.EnumerateObject()).Select(member => member.Name).Distinct(StringComparer.Ordinal);
        return string.Join("；", names.Select(name => (name, old: Value(before, name), now: Value(after, name))).Where(pair => pair.old != pair.now)
            .Select(pair => $"{pair.name} {pair.old} → {pair.now}"));
    }

    private static string Value(JsonDocument document, string name) => document.RootElement.TryGetProperty(name, out var value) ? value.ToString() : "—";

    private static decimal? Number(string text, string field, List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        problems.Add(new Problem("not-a-number", field, $"“{text}”不是数；请只填数字，未知就空着。", $"'{text}' is no number; give the number only, or leave it empty when unknown."));
        return null;
    }

    private static string Text(decimal? value) => value?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
