using System.Collections.Immutable;

namespace EcoPark.Standards.Definitions;

/// <summary>A property of the park on which limits depend.</summary>
/// <param name="Code">For example <c>waterRegion</c>.</param>
/// <param name="Name">For people.</param>
/// <param name="Values">The values it may have, with their names.</param>
public sealed record ParkAttribute(string Code, LocalText Name, ImmutableArray<KeyValuePair<string, LocalText>> Values);
