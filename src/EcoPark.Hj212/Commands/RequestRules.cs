using EcoPark.Hj212.Dialects;
using EcoPark.Hj212.Messages;

namespace EcoPark.Hj212.Commands;

/// <summary>The answer that the standard gives to a message, in the order of its table; the first mistake counts.</summary>
public static class RequestRules
{
    /// <summary>Judges a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="crc">What is known of its CRC.</param>
    /// <param name="device">The registered device; null when the MN is not registered.</param>
    /// <returns><see cref="RequestAnswer.Ready"/> when nothing is wrong. An old QN is not wrong: values come late.</returns>
    public static RequestAnswer Judge(Message message, CrcVerdict crc, Correspondent? device)
    {
        if (crc is not (CrcVerdict.Ok or CrcVerdict.Unverified))
        {
            return RequestAnswer.CrcWrong;
        }

        if (device is null || message.Mn != device.Mn)
        {
            return RequestAnswer.DeviceWrong;
        }

        return message.Pw != device.Pw ? RequestAnswer.PasswordWrong
            : message.St is not { Length: 2 } st || !st.All(char.IsAsciiDigit) ? RequestAnswer.SystemWrong
            : message.Flag is not null && message.Bits is not { Version: not null } ? RequestAnswer.FlagWrong
            : message.RequestNumber is { } qn && !LoggerTime.TryRead(qn, out _) ? RequestAnswer.NumberWrong
            : message.Cn is not { Length: 4 } cn || !cn.All(char.IsAsciiDigit) ? RequestAnswer.CommandWrong
            : RequestAnswer.Ready;
    }
}
