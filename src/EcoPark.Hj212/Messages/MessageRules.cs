namespace EcoPark.Hj212.Messages;

/// <summary>What a message may hold so that it reads back as it was written.</summary>
internal static class MessageRules
{
    private static readonly string[] KnownFields = ["QN", "ST", "CN", "PW", "MN", "Flag", "PNUM", "PNO", "RF", "CP"];

    public static ProtocolFault? Check(Message message)
    {
        foreach (var (name, value) in Header(message))
        {
            if (value is not null && HeaderFault(name, value) is { } fault)
            {
                return fault;
            }
        }

        foreach (var field in message.OtherFields)
        {
            if (OtherFault(field) is { } fault)
            {
                return fault;
            }
        }

        foreach (var item in message.Items ?? [])
        {
            if (ItemFault(item) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static IEnumerable<(string Name, string? Value)> Header(Message message) =>
    [
        ("QN", message.Qn), ("ST", message.St), ("CN", message.Cn), ("PW", message.Pw), ("MN", message.Mn),
        ("Flag", message.Flag), ("PNUM", message.Pnum), ("PNO", message.Pno), ("RF", message.Rf),
    ];

    private static ProtocolFault? HeaderFault(string name, string value) =>
        value.AsSpan().IndexOfAny(';', '&') >= 0 || (name == "QN" && value.Contains(",ST=", StringComparison.Ordinal))
            ? Separator(name, value)
            : TextFault(name, value);

    private static ProtocolFault? OtherFault(MessageItem field)
    {
        if (field.Key.Length == 0 || field.Key[0] == ' ' || field.Key.AsSpan().IndexOfAny(';', '&', '=') >= 0
            || (field.Value is not null && KnownFields.Contains(field.Key, StringComparer.Ordinal))
            || field is { Key: "CP", Value: null })
        {
            return Key(field.Key);
        }

        return HeaderFault(field.Key, field.Value ?? "") ?? TextFault(field.Key, field.Key);
    }

    private static ProtocolFault? ItemFault(MessageItem item)
    {
        if (item.Key.Length == 0 ? item.Value is null : item.Key[0] == ' ' || item.Key.AsSpan().IndexOfAny(';', ',', '=') >= 0 || HasClosing(item.Key))
        {
            return Key(item.Key);
        }

        var value = item.Value ?? "";
        var isLog = value.StartsWith("//", StringComparison.Ordinal);
        if (HasClosing(value) || (isLog ? !IsClosedLog(value) : value.AsSpan().IndexOfAny(';', ',') >= 0))
        {
            return Separator(item.Key, value);
        }

        return TextFault(item.Key, item.Key) ?? TextFault(item.Key, value);
    }

    private static bool HasClosing(string text) => text.Contains("&&", StringComparison.Ordinal);

    // A log text ends at the first // before a separator: that must be its own end.
    private static bool IsClosedLog(string value) =>
        value.Length >= 4 && value.EndsWith("//", StringComparison.Ordinal)
        && value.IndexOf("//;", 2, StringComparison.Ordinal) < 0 && value.IndexOf("//,", 2, StringComparison.Ordinal) < 0;

    private static ProtocolFault? TextFault(string name, string text)
    {
        foreach (var rune in text.AsSpan().EnumerateRunes())
        {
            if (rune.Value < ' ' || rune.Value == 0x7F || rune == System.Text.Rune.ReplacementChar)
            {
                return new ProtocolFault("character-not-allowed",
                    $"{Shown(name)} 含有控制字符或不成字的编码，不能发送；请改正这个值。",
                    $"{Shown(name)} holds a control character or broken text, which cannot be sent; mend the value.");
            }
        }

        return null;
    }

    private static ProtocolFault Separator(string name, string value) => new("value-with-separator",
        $"{Shown(name)} 的值“{Shown(value)}”含有分隔符（; , && 之一），写出后无法读回；日志文字请写成 //…//。",
        $"The value '{Shown(value)}' of {Shown(name)} holds a separator (one of ; , &&) and would not read back; write log texts as //…//.");

    private static ProtocolFault Key(string key) => new("key-not-allowed",
        $"名称“{Shown(key)}”为空、是保留字段或含有分隔符；请换一个名称。",
        $"The name '{Shown(key)}' is empty, reserved or holds a separator; choose another.");

    private static string Shown(string text)
    {
        var cut = text.Length > 40 ? text[..40] + "…" : text;
        return string.Concat(cut.Select(one => char.IsControl(one) ? ' ' : one));
    }
}
