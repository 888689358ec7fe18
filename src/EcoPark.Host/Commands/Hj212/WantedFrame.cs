using EcoPark.Hj212.Frames;
using EcoPark.Hj212.Messages;

namespace EcoPark.Host.Commands.Hj212;

/// <summary>What a line of JSON asks for.</summary>
internal sealed record WantedFrame(Message Message, CrcMatch Crc);
