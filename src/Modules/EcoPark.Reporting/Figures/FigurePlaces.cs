using EcoPark.Collection;
using EcoPark.Collection.Contracts;
using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Contracts;
using EcoPark.Standards.Forms;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Reporting.Figures;

/// <summary>Where figures and lists are stated: the register that gives them, the form that asks for them, and whose form it is.</summary>
internal sealed class FigurePlaces
{
    private readonly IDbContextFactory<AppDbContext> _databases;
    private readonly RegisterReports _registers;
    private readonly Dictionary<string, (Form Form, string Section)> _asked = new(StringComparer.Ordinal);

    public FigurePlaces(FormsOfPark forms, RegisterReports registers, IDbContextFactory<AppDbContext> databases)
    {
        (_registers, _databases) = (registers, databases);
        foreach (var form in forms.Library.Forms.Values.Where(form => form.Respondent == FormRespondent.Department))
        {
            foreach (var section in form.Sections)
            {
                var items = section.Fields.Select(field => field.Item).Concat(section.Grids.Select(grid => grid.TryFind(grid.Key, out var key) ? key.Item : null));
                foreach (var code in items.OfType<string>().Where(item => forms.Standards.Figures.TryFind(item, out _) || forms.Standards.Figures.TryFindList(item, out _)))
                {
                    _asked.TryAdd(code, (form, section.Code));
                }
            }
        }
    }

    /// <summary>The form that asks for a figure or a list; null: none does.</summary>
    public Form? FormOf(string code) => _asked.TryGetValue(code, out var asked) ? asked.Form : null;

    /// <summary>Every figure and list with its place in a park.</summary>
    public async Task<IReadOnlyDictionary<string, FigurePlace>> OfAsync(Park park, int year, CancellationToken cancellation)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellation);
        var offices = (await db.Set<Organisation>().AsNoTracking().Where(office => office.Park == park.Id).OrderBy(office => office.Name).ToListAsync(cancellation)).ToLookup(office => office.Department);
        return _asked.ToDictionary(pair => pair.Key, pair => Place(pair.Key, (park, year), offices[pair.Value.Form.Department ?? ""].FirstOrDefault()), StringComparer.Ordinal);
    }

    private FigurePlace Place(string code, (Park Park, int Year) of, Organisation? office)
    {
        var (form, section) = _asked[code];
        var register = _registers.Giving(code);
        return new FigurePlace(form, section)
        {
            Department = form.Department ?? "",
            Office = office?.Name,
            Address = office is null ? null : FormAddress.OfOffice(of.Park, (form.Code, section), of.Year, office.Id),
            Register = register,
            RegisterAddress = register is null ? null : $"/p/{of.Park.Key}/registers/{register}",
        };
    }
}

/// <summary>Where a figure or a list is stated.</summary>
/// <param name="Form">The department's form that asks for it.</param>
/// <param name="Section">The section of the form.</param>
public sealed record FigurePlace(Form Form, string Section)
{
    public required string Department { get; init; }

    /// <summary>The office that fills the form in; null: the park has none for the department.</summary>
    public string? Office { get; init; }

    /// <summary>The section of the form, to be filled in; null: the park has no such office.</summary>
    public string? Address { get; init; }

    /// <summary>The register that gives it when it is kept; null: none does.</summary>
    public string? Register { get; init; }

    public string? RegisterAddress { get; init; }
}
