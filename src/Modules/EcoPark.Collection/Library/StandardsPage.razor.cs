using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Codes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Factors;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Collection.Library;

/// <summary>What the installation judges, codes and asks by: read only, because releases of the data change it.</summary>
public sealed partial class StandardsPage
{
    private bool _may;

    [CascadingParameter]
    public PageContext? Page { get; set; }

    [Parameter]
    public string ParkKey { get; set; } = "";

    protected override async Task OnInitializedAsync() => _may = (await Viewers.GetAsync()).May(Permission.ParkRead);

    /// <summary>How many codes there are, of how many: an unknown total is said, not left out.</summary>
    internal static string Count(CodeList list) => list switch
    {
        { Total: { } total } => Words.Say($"{list.Entries.Length} / {total}", $"{list.Entries.Length} of {total}"),
        { Partial: not null } => Words.Say($"{list.Entries.Length} / 总数未知", $"{list.Entries.Length} of an unknown number"),
        _ => Words.Say($"{list.Entries.Length} · 全", $"{list.Entries.Length}, all"),
    };

    // Older files write the word, newer ones the question mark.
    private static string Sureness(Provenance provenance) => provenance.Certainty is "?" or "own" ? Words.Say("自拟", "own") : provenance.Certainty;

    internal static int Size(FactorSet set) => set switch
    {
        FactorSet.StandardCoal coal => coal.Coefficients.Length,
        FactorSet.Grid grid => grid.Factors.Length,
        FactorSet.FuelCarbon fuels => fuels.Fuels.Length,
        FactorSet.Direct direct => direct.Factors.Length,
        FactorSet.PerCoal coal => coal.Factors.Length,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
