using System.Runtime.InteropServices;
using EcoPark.Hj212.Messages;

namespace EcoPark.Hj212.Commands;

/// <summary>From when to when, by the clock of the logger.</summary>
/// <param name="Begin">BeginTime, included.</param>
/// <param name="End">EndTime, included.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TimeSpanOfLogger(LoggerTime Begin, LoggerTime End);
