using EcoPark.Hj212.Messages;

namespace EcoPark.Hj212.Commands;

/// <summary>Makes messages of commands.</summary>
public static class CommandMessages
{
    private const string Answers = "91";

    /// <summary>A command to a device or from it.</summary>
    /// <param name="command">What it says.</param>
    /// <param name="device">To whom, or from whom.</param>
    /// <param name="qn">The number of the request: the time it is made.</param>
    /// <param name="wantsAnswer">Whether the Flag asks for an answer.</param>
    public static Message Of(Command command, Correspondent device, LoggerTime qn, bool wantsAnswer) => new()
    {
        Qn = qn.ToString(),
        St = device.St,
        Cn = command.Cn,
        Pw = device.Pw,
        Mn = device.Mn,
        Flag = MessageFlag.Of(device.Version, isPart: false, wantsAnswer).ToString(),
        Items = command.Items,
    };

    /// <summary>
    /// An answer (9011 to 9015) to a message: the same QN, PW and MN, ST 91, no answer wanted. In the edition of 2005 the QN
    /// stands inside CP; to a message without any, the answer has none.
    /// </summary>
    /// <param name="command">What it says.</param>
    /// <param name="request">What is answered.</param>
    /// <param name="version">The edition that the device speaks.</param>
    public static Message Answer(Command command, Message request, ProtocolVersion version)
    {
        var inContent = version == ProtocolVersion.Hj2005;
        var qn = request.RequestNumber;
        return new Message
        {
            Qn = inContent ? null : qn,
            St = Answers,
            Cn = command.Cn,
            Pw = request.Pw,
            Mn = request.Mn,
            Flag = MessageFlag.Of(version).ToString(),
            Items = inContent && qn is not null ? [new("QN", qn), .. command.Items] : command.Items,
        };
    }
}
