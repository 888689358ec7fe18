using System.Collections.Immutable;
using System.Globalization;
using EcoPark.Hj212.Messages;

namespace EcoPark.Hj212.Parts;

/// <summary>Splits a message whose segment is too long. Factors stay together; DataTime stands in every part.</summary>
public static class MessageSplitter
{
    private const string Widest = "9999";

    /// <summary>The message itself when it is short enough, otherwise its parts in order.</summary>
    /// <param name="message">A message without part numbers.</param>
    /// <param name="longest">The longest segment, in bytes.</param>
    /// <returns>Null when a single factor does not fit.</returns>
    public static ImmutableArray<Message>? Split(Message message, int longest)
    {
        if (message.Items is not { } items || MessageWriter.SegmentLength(message) <= longest)
        {
            return [message];
        }

        ImmutableArray<MessageItem> head = [.. items.Where(item => item.Key == "DataTime").Take(1)];
        var parts = new List<ImmutableArray<MessageItem>>();
        var part = head;
        foreach (var factor in Factors(head.IsEmpty ? items : items.Remove(head[0])))
        {
            if (part.Length > head.Length && !Fits(part.AddRange(factor)))
            {
                parts.Add(part);
                part = head;
            }

            part = part.AddRange(factor);
            if (!Fits(part))
            {
                return null;
            }
        }

        parts.Add(part);
        return [.. parts.Select((each, index) => Part(message, each, Text(parts.Count), Text(index + 1)))];

        bool Fits(ImmutableArray<MessageItem> some) => MessageWriter.SegmentLength(Part(message, some, Widest, Widest)) <= longest;
    }

    private static List<List<MessageItem>> Factors(IEnumerable<MessageItem> items)
    {
        var found = new List<List<MessageItem>>();
        foreach (var item in items)
        {
            if (found.Count > 0 && item.Factor is { } factor && found[^1][0].Factor == factor)
            {
                found[^1].Add(item);
            }
            else
            {
                found.Add([item]);
            }
        }

        return found;
    }

    private static Message Part(Message whole, ImmutableArray<MessageItem> items, string total, string number) => new()
    {
        Qn = whole.Qn,
        St = whole.St,
        Cn = whole.Cn,
        Pw = whole.Pw,
        Mn = whole.Mn,
        Flag = whole.Bits is { } bits ? new MessageFlag((byte)(bits.Value | 2)).ToString() : whole.Flag,
        Pnum = total,
        Pno = number,
        Rf = whole.Rf,
        OtherFields = whole.OtherFields,
        Items = items,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
