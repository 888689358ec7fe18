using System.Globalization;
using EcoPark.Platform.Ui;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Listing;
using EcoPark.Registry.Registers.Records;
using EcoPark.Standards.Forms;

namespace EcoPark.Registry.Registers.Web;

/// <summary>What the address of a list says, as a request: pages, exports and endpoints read it here.</summary>
internal static class RegisterQuery
{
    public const string StageKey = "stage";
    public const string DueKey = "due";
    public const string YearKey = "year";
    public const string YearOfKey = "yearof";
    public const string OwnerKey = "owner";
    public const string SubjectKey = "subject";
    public const string RepeatedKey = "repeated";
    public const string AllYears = "all";
    private const string Mine = "mine";

    /// <param name="address">The register.</param>
    /// <param name="declaration">Its declaration.</param>
    /// <param name="query">As read from the address.</param>
    /// <param name="year">The park's year, for registers by year.</param>
    public static RecordListRequest Read(RegisterAddress address, RegisterDeclaration declaration, ListQuery query, int year) => new(address)
    {
        View = query.View,
        Filter = Filter(declaration, query, year),
        Sort = query.Sort,
        Descending = query.Descending,
        Page = query.Page,
        Size = query.Size,
    };

    /// <summary>The query text of a list that shows exactly the records of a filter.</summary>
    public static string Write(RegisterDeclaration declaration, RecordFilter filter)
    {
        var query = new ListQuery { Search = filter.Search };
        query = filter.Stages.IsEmpty ? query : query.Where(StageKey, string.Join('.', filter.Stages));
        query = query.Where(DueKey, filter.Due?.ToString().ToLowerInvariant());
        query = query.Where(YearKey, filter.Year?.ToString(CultureInfo.InvariantCulture) ?? (declaration.IsByYear ? AllYears : null));
        query = query.Where(YearOfKey, filter.YearOf);
        query = query.Where(OwnerKey, filter.Mine ? Mine : filter.Owner?.ToString("N"));
        query = query.Where(SubjectKey, filter.Subject?.ToString());
        query = query.Where(RepeatedKey, filter.Recurring ? "1" : null);
        return filter.Values.Aggregate(query, (text, value) => text.Where(value.Key, value.Value)).Write("");
    }

    private static RecordFilter Filter(RegisterDeclaration declaration, ListQuery query, int year)
    {
        var filters = query.Filters;
        return new RecordFilter
        {
            Stages = filters.TryGetValue(StageKey, out var stages) ? [.. stages.Split('.')] : [],
            Due = Enum.TryParse<DueState>(filters.GetValueOrDefault(DueKey), ignoreCase: true, out var due) ? due : null,
            Year = Year(declaration, filters.GetValueOrDefault(YearKey), year),
            YearOf = declaration.Field(filters.GetValueOrDefault(YearOfKey, "")) is { Kind: FormFieldKind.Date } date ? date.Code : null,
            Mine = filters.GetValueOrDefault(OwnerKey) == Mine,
            Owner = Guid.TryParse(filters.GetValueOrDefault(OwnerKey), out var owner) ? owner : null,
            Subject = Enum.TryParse<SubjectKind>(filters.GetValueOrDefault(SubjectKey), out var subject) ? subject : null,
            Recurring = filters.ContainsKey(RepeatedKey),
            Search = query.Search,
            Values = RecordFilter.All.Values.AddRange(filters.Where(filter => declaration.Field(filter.Key) is { Slot: > 0 })),
        };
    }

    private static int? Year(RegisterDeclaration declaration, string? asked, int year) =>
        asked is not null ? int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : null : declaration.IsByYear ? year : null;
}
