using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Codes;

/// <summary>One code of a list.</summary>
/// <param name="Code">As the list prints it: 900-249-08.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The code it belongs to: HW08; null at the top.</param>
/// <param name="Unit">The unit in which amounts of it are given when nothing else is said; null: the field says it.</param>
/// <param name="Certainty">How sure this code is; null: as the list.</param>
public sealed record CodeEntry(string Code, LocalText Name, string? Parent = null, Unit? Unit = null, string? Certainty = null);
