using EcoPark.Standards.Definitions;

namespace EcoPark.Registry.Registers.Declarations;

/// <summary>A tab over the list with its count.</summary>
public sealed record SavedView(string Code, LocalText Name, RecordFilter Filter)
{
    /// <summary>Its count is red when it is not zero.</summary>
    public bool IsUrgent { get; init; }
}
