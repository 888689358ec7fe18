using System.Runtime.InteropServices;

namespace EcoPark.Hj212.Frames;

/// <summary>Bytes that are no frame.</summary>
/// <param name="Fault">Why.</param>
/// <param name="Offset">Of the first of them, counted from the first byte ever scanned.</param>
/// <param name="Bytes">How many there are.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ScannedFault(FrameFault Fault, long Offset, long Bytes);
