using EcoPark.Hj212.Messages;

namespace EcoPark.Hj212.Commands;

/// <summary>The device that a message is to or from, as its header says.</summary>
/// <param name="Mn">The device.</param>
/// <param name="Pw">Its password.</param>
/// <param name="St">Its kind of system.</param>
/// <param name="Version">The edition that it speaks.</param>
public sealed record Correspondent(string Mn, string Pw, string St, ProtocolVersion Version);
