namespace EcoPark.Standards.Definitions;

/// <summary>A file of the <c>standards/</c> folder. The pure library is handed bytes; reading the disk is the caller's part.</summary>
/// <param name="Path">Relative to the folder, with <c>/</c>: <c>indicators/hj274-2015/01.json</c>.</param>
/// <param name="Bytes">The content.</param>
public sealed record SourceFile(string Path, ReadOnlyMemory<byte> Bytes);
