using EcoPark.Standards.Definitions;

namespace EcoPark.Standards.Reconciliation;

/// <summary>A place of a balance in which nothing appears or vanishes.</summary>
/// <param name="Code">Its code within the balance.</param>
/// <param name="Name">Its name.</param>
public sealed record BalanceNode(string Code, LocalText Name);
