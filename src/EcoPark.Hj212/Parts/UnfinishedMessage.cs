using System.Collections.Immutable;
using EcoPark.Hj212.Messages;

namespace EcoPark.Hj212.Parts;

/// <summary>Parts whose others did not come in time. What is there is handed back, so that no value is lost.</summary>
/// <param name="Parts">Those that came, by number.</param>
/// <param name="Of">Parts in all.</param>
/// <param name="FirstArrival">When the first one came.</param>
public sealed record UnfinishedMessage(ImmutableArray<Message> Parts, int Of, DateTimeOffset FirstArrival);
