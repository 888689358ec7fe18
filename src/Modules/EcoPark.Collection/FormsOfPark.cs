using EcoPark.Standards.Codes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Factors;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reconciliation;

namespace EcoPark.Collection;

/// <summary>The forms, code lists and factors that the installation ships, read once at the start.</summary>
public sealed record FormsOfPark(FormLibrary Library, StandardsLibrary Standards, FactorLibrary Factors)
{
    /// <summary>The balances that values of firms and park must meet.</summary>
    public IReadOnlyList<BalanceModel> Balances { get; init; } = [];

    public CodeLists Codes => Library.Codes;
}
