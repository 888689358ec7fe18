using System.Runtime.InteropServices;

namespace EcoPark.Hj212.Frames;

/// <summary>The outcome of one scan.</summary>
/// <param name="Status">Which of the three it is.</param>
/// <param name="Consumed">Bytes that the caller drops from the front before the next scan; of a frame, all its bytes.</param>
/// <param name="Frame">Set when <see cref="ScanStatus.Done"/>.</param>
/// <param name="Fault">Set when <see cref="ScanStatus.Invalid"/>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ScanResult(ScanStatus Status, int Consumed, ScannedFrame Frame, ScannedFault Fault)
{
    internal static ScanResult NeedMore(int consumed) => new(ScanStatus.NeedMore, consumed, default, default);

    internal static ScanResult Done(ScannedFrame frame) => new(ScanStatus.Done, frame.Bytes, frame, default);

    internal static ScanResult Invalid(int consumed, ScannedFault fault) => new(ScanStatus.Invalid, consumed, default, fault);
}
