using System.Diagnostics.CodeAnalysis;
using EcoPark.Standards.Codes;

namespace EcoPark.Standards.Forms;

/// <summary>All forms, the rules by which park values arise, and the code lists.</summary>
/// <param name="Forms">By code.</param>
/// <param name="ParkValues">By the park's item.</param>
/// <param name="Codes">The code lists.</param>
public sealed record FormLibrary(
    IReadOnlyDictionary<string, Form> Forms, IReadOnlyDictionary<string, ParkValueRule> ParkValues, CodeLists Codes)
{
    /// <summary>What is stated by month, too.</summary>
    public MonthlyItems Monthly { get; init; } = MonthlyItems.None;

    /// <summary>Finds a form.</summary>
    public bool TryFind(string code, [NotNullWhen(true)] out Form? form) => Forms.TryGetValue(code, out form);
}
